package watertight.recorded;

import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import watertight.genserver.BadReturnException;
import watertight.genserver.CallException;
import watertight.genserver.CallingSelfException;
import watertight.genserver.From;
import watertight.genserver.GenServer;
import watertight.genserver.IdleTimeout;
import watertight.genserver.ServerEndedException;
import watertight.genserver.StartResult;
import watertight.process.Alias;
import watertight.process.Down;
import watertight.process.Exit;
import watertight.process.ExitReason;
import watertight.process.Monitor;
import watertight.process.Name;
import watertight.process.Pid;
import watertight.process.ProcessFailure;
import watertight.process.Registry;
import watertight.table.Table;
import watertight.table.TableTransfer;
import watertight.task.StreamTimeoutException;
import watertight.task.Task;
import watertight.task.TaskEndedException;
import watertight.task.TaskException;
import watertight.task.TaskResult;

/**
 * Prints Java values the way the recordings have them. An enum constant is an atom, a record a tuple that begins with
 * its name, a {@code RuntimeException} what Elixir's {@code raise "…"} raises, a crash in words an atom as reason.
 *
 * @param pids names processes
 * @param references names monitors, aliases and whoever waits for an answer
 * @param calls tells which call failed
 */
record ElixirSyntax(
        Function<Pid, String> pids, Function<Object, String> references, Function<RuntimeException, Called> calls) {

    /** A value as it stands in a field: texts, numbers, truth values and nothing as they are, all else printed. */
    Object field(Object value) {
        return switch (value) {
            case null -> null;
            case Optional<?> maybe -> field(maybe.orElse(null));
            case String text -> plain(text);
            case Integer number -> number;
            case Boolean truth -> truth;
            default -> term(value);
        };
    }

    private String term(Object value) {
        return switch (value) {
            case null -> "nil";
            case Optional<?> maybe -> term(maybe.orElse(null));
            case String text -> '"' + plain(text) + '"';
            case Nothing _ -> "nothing";
            case Atom(var word) -> ":" + word;
            case Object told when SupervisorSyntax.knows(told) -> new SupervisorSyntax(this::term).of(told);
            case Enum<?> constant -> atom(constant.name());
            case Pid pid -> pids.apply(pid);
            case Name name -> atom(name.value());
            case Monitor monitor -> references.apply(monitor);
            case Alias alias -> references.apply(alias);
            case From from -> references.apply(from);
            case Task<?> task -> "%Task{pid: " + term(task.pid()) + ", ref: " + references.apply(task) + "}";
            case Table<?, ?> table -> references.apply(table);
            case Function<?, ?> _ -> "#fn/1";
            case Duration time -> time.equals(GenServer.FOREVER) ? ":infinity" : String.valueOf(time.toMillis());
            case CallException failed -> exit(failed);
            case TaskException failed -> exit(failed);
            case ExitReason reason -> reason(reason);
            case Throwable thrown -> exception(thrown);
            case Collection<?> all -> all.stream().map(this::term).collect(Collectors.joining(", ", "[", "]"));
            case Record tuple -> tuple(tuple);
            default -> value.toString();
        };
    }

    private String tuple(Record value) {
        return switch (value) {
            case Tuple(var elements) -> braces(elements.stream().map(this::term));
            case Exit(var from, var reason) -> braces(Stream.of(":EXIT", term(from), term(reason)));
            case Down(var monitor, var who, var reason) ->
                braces(Stream.of(":DOWN", term(monitor), ":process", term(who), term(reason)));
            case TableTransfer(var table, var from, var data) ->
                braces(Stream.of(":\"ETS-TRANSFER\"", term(table), term(from), term(data)));
            case Registry.Entry<?>(var pid, var of) -> braces(Stream.of(term(pid), term(of)));
            case Registry.Update<?>(var now, var before) -> braces(Stream.of(term(now), term(before)));
            case Registry.Registered() -> ":ok";
            case Registry.AlreadyRegistered(var holder) -> "{:error, {:already_registered, " + term(holder) + "}}";
            case IdleTimeout() -> ":timeout";
            case StartResult result -> result(result);
            case Called(var module, var function, var arguments) ->
                braces(Stream.of(module, atom(function), term(arguments)));
            case TaskResult.Ok<?>(var result) -> braces(Stream.of(":ok", term(result)));
            case TaskResult.Exit<?>(var reason) -> braces(Stream.of(":exit", reason(reason)));
            default -> braces(Stream.concat(Stream.of(atom(value.getClass().getSimpleName())), components(value)));
        };
    }

    private String reason(ExitReason reason) {
        return switch (reason) {
            case ExitReason.Normal() -> ":normal";
            case ExitReason.Killed() -> ":killed";
            case ExitReason.NoProcess() -> ":noproc";
            case ExitReason.Shutdown(var detail) -> detail == null ? ":shutdown" : "{:shutdown, " + term(detail) + "}";
            case ExitReason.Crash(ProcessFailure inWords) -> plain(atom(inWords.getMessage()));
            case ExitReason.Crash(CallException failed) -> exit(failed);
            case ExitReason.Crash(StreamTimeoutException late) when calls.apply(late) == null -> ":timeout";
            case ExitReason.Crash(TaskException failed) -> exit(failed);
            case ExitReason.Crash(BadReturnException _) -> "{:bad_return_value, nil}";
            case ExitReason.Crash(var cause) -> "{" + exception(cause) + ", [stacktrace]}";
        };
    }

    private String exit(RuntimeException failed) {
        String why = switch (failed) {
            case ServerEndedException ended -> reason(ended.reason());
            case TaskEndedException ended -> reason(ended.reason());
            case CallingSelfException _ -> ":calling_self";
            default -> ":timeout";
        };
        return braces(Stream.of(why, term(calls.apply(failed))));
    }

    private String result(StartResult result) {
        return switch (result) {
            case StartResult.Started(var pid) -> braces(Stream.of(":ok", term(pid)));
            case StartResult.Ignored() -> ":ignore";
            case StartResult.AlreadyStarted(var pid) -> "{:error, {:already_started, " + term(pid) + "}}";
            case StartResult.Failed(var reason) -> braces(Stream.of(":error", reason(reason)));
            case StartResult.TimedOut() -> "{:error, :timeout}";
        };
    }

    private String exception(Throwable thrown) {
        boolean raised = thrown.getClass() == RuntimeException.class;
        String name = raised ? "RuntimeError" : thrown.getClass().getSimpleName();
        return "%" + name + "{message: " + term(thrown.getMessage()) + "}";
    }

    private Stream<String> components(Record value) {
        return Arrays.stream(value.getClass().getRecordComponents()).map(component -> term(read(component, value)));
    }

    private static Object read(RecordComponent component, Record value) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String braces(Stream<String> elements) {
        return elements.collect(Collectors.joining(", ", "{", "}"));
    }

    private static String atom(String name) {
        return ":" + name.toLowerCase(Locale.ROOT);
    }

    /**
     * Texts can't name processes the way terms do: which one it was is left out, as in the recordings. So is where
     * Java found a class.
     */
    private static String plain(String text) {
        return text.replaceAll("<\\d+>", "#PID<..>")
                .replaceAll("watertight\\.recorded\\.\\w+\\$", "")
                .replaceAll(" \\(.* unnamed module .*\\)", "");
    }
}
