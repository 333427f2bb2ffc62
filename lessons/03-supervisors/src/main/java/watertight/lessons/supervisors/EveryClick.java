package watertight.lessons.supervisors;

import static watertight.supervisor.Restart.PERMANENT;
import static watertight.supervisor.Restart.TEMPORARY;
import static watertight.supervisor.Restart.TRANSIENT;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import watertight.lessons.Scene;
import watertight.process.ExitReason;
import watertight.process.Pid;
import watertight.process.Self;
import watertight.supervisor.ChildInfo;
import watertight.supervisor.ChildSpec;
import watertight.supervisor.Restart;
import watertight.supervisor.Strategy;
import watertight.supervisor.Supervisor;
import watertight.supervisor.SupervisorSpec;

/** What every click on the lesson's picture does: for each strategy the end of each of four children. */
public final class EveryClick {

    private static final List<String> NAMES = List.of("a", "b", "c", "d");
    private static final List<Restart> SAME = List.of(PERMANENT, PERMANENT, PERMANENT, PERMANENT);
    private static final List<Restart> MIXED = List.of(PERMANENT, TRANSIENT, TEMPORARY, PERMANENT);

    private EveryClick() {}

    static void main() {
        Scene.play(self -> {
            for (Strategy strategy : Strategy.values()) {
                for (String child : NAMES) {
                    click(self, strategy, SAME, child, "crashed", ExitReason.crash("boom"));
                    click(self, strategy, MIXED, child, "crashed", ExitReason.crash("boom"));
                    click(self, strategy, MIXED, child, "ended", ExitReason.NORMAL);
                }
            }
        });
    }

    private static void click(
            Self self, Strategy strategy, List<Restart> types, String child, String how, ExitReason reason)
            throws InterruptedException {
        var crew = new Crew(self);
        List<ChildSpec> specs = IntStream.range(0, NAMES.size())
                .mapToObj(i -> crew.worker(NAMES.get(i)).with(types.get(i)))
                .toList();
        Pid supervisor =
                Supervisor.start(self, () -> SupervisorSpec.of(strategy, specs)).orElseThrow();
        crew.told();
        List<String> told = List.of(crew.end(supervisor, child, reason).split(", "));
        IO.println(strategy.name().toLowerCase() + ", " + types.toString().toLowerCase() + ": " + child + " " + how
                + "." + whatElse(told, known(self, supervisor)));
        Supervisor.stop(self, supervisor);
        crew.told();
    }

    private static List<String> known(Self self, Pid supervisor) throws InterruptedException {
        return Supervisor.whichChildren(self, supervisor).stream()
                .map(ChildInfo::id)
                .toList();
    }

    private static String whatElse(List<String> told, List<String> known) {
        String what = list("Stopped", who(told, " stops"))
                + list("Started", who(told, " starts"))
                + list("Forgotten", NAMES.stream().filter(name -> !known.contains(name)));
        return what.isEmpty() ? " Nothing else happens." : what;
    }

    private static Stream<String> who(List<String> told, String does) {
        return told.stream().filter(what -> what.endsWith(does)).map(what -> what.replace(does, ""));
    }

    private static String list(String title, Stream<String> names) {
        String all = String.join(", ", names.toList());
        return all.isEmpty() ? "" : " " + title + ": " + all + ".";
    }
}
