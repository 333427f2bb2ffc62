package watertight.recorded;

import java.io.IOException;
import java.util.List;

/** The chapters that have recorded scenarios, and what the tables in their lessons say beside them. */
enum Chapter {
    PROCESSES("pr", "01-processes", ProcessDeviation.values(), """
            Reasons in words stand for atoms: `ExitReason.crash("boom")` is what `:boom` is there. So the `:kill` of p11, which a process
            raises itself, is a crash in words; to kill another process is a method, and no reason makes it happen.
            """),

    GEN_SERVER("ga", "02-genserver", GenServerDeviation.values(), """
            Reasons in words stand for atoms, as in chapter 1. The exceptions of a failed call stand for the exit that OTP makes of it:
            `CallTimeoutException` for `{:timeout, {GenServer, :call, [...]}}`, `CallingSelfException` for `:calling_self` in its place, and
            `ServerEndedException` for the reason that the server ended with, `:noproc` if there was none.
            """),

    SUPERVISORS("s", "03-supervisors", SupervisorDeviation.values(), """
            Reasons and ids in words stand for atoms. A child spec is shown as Elixir's map, without what OTP fills in where it is left out:
            `ChildSpec` has it filled in, with the same values. To keep a supervisor busy, as `:sys.suspend` does in s30, a child is
            started whose start function waits.
            """),

    TASKS("t", "04-tasks", TaskDeviation.values(), """
            Reasons in words stand for atoms. The exceptions of a wait that failed stand for the exit that OTP makes of it:
            `AwaitTimeoutException` for `{:timeout, {Task, :await, [...]}}`, and `TaskEndedException` for the reason that the task ended
            with in its place.
            """),

    PITFALLS("ew", "05-pitfalls", PitfallDeviation.values(), """
            Rows are tuples in these tests, and their first element is the key; elsewhere in the kit they are records. A `TableException` is
            what Elixir's `ArgumentError` is there. What Poolboy tells of a pool in a tuple, `PoolStatus` has in its fields; Poolboy, and the
            pool by hand of w05, are one `Pool` here.
            """);

    private final String letters;
    private final String lesson;
    private final List<Deviation> deviations;
    private final String notes;

    Chapter(String letters, String lesson, Deviation[] deviations, String notes) {
        this.letters = letters;
        this.lesson = lesson;
        this.deviations = List.of(deviations);
        this.notes = notes;
    }

    /** Its recordings: those whose names begin with one of its letters. */
    List<Recording> recordings() throws IOException {
        return Recording.all().stream()
                .filter(recording -> letters.indexOf(recording.name().charAt(0)) >= 0)
                .toList();
    }

    /** The folder of its lesson. */
    String lesson() {
        return lesson;
    }

    List<Deviation> deviations() {
        return deviations;
    }

    /** What the reader of the table needs to know besides. */
    String notes() {
        return notes;
    }
}
