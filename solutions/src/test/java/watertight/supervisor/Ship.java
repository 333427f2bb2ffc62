package watertight.supervisor;

import java.util.Arrays;
import java.util.List;
import watertight.genserver.GenServer;
import watertight.genserver.InitResult;
import watertight.process.ExitReason;
import watertight.process.Self;

/** A program: a tree of three workers that say when they start and when they terminate. */
final class Ship {

    /** One of the crew. */
    private record Sailor(String name) implements GenServer<String, Void, Void> {

        ChildSpec spec() {
            return ChildSpec.worker(name, self -> GenServer.startLink(self, this));
        }

        @Override
        public InitResult<String> init(Self self) {
            self.trapExits(true);
            System.out.println(name + " starts");
            return InitResult.ok(name);
        }

        @Override
        public void terminate(ExitReason reason, String state) {
            System.out.println(name + " terminates: " + reason);
        }
    }

    private Ship() {}

    /** Sails until it is told to end, and says so when there is somebody to be told. */
    public static void main(String[] args) throws InterruptedException {
        Thread captain = Thread.currentThread();
        Thread.ofPlatform().daemon().start(() -> {
            while (!waitsForTheEnd(captain)) {
                Thread.onSpinWait();
            }
            System.out.println("sails");
        });
        List<ChildSpec> crew = List.of("a", "b", "c").stream()
                .map(name -> new Sailor(name).spec())
                .toList();
        Application.run(() -> SupervisorSpec.of(Strategy.ONE_FOR_ONE, crew));
    }

    /** The program has nothing left to do but to wait: neither to start the tree, nor to say what shall run at shutdown. */
    private static boolean waitsForTheEnd(Thread program) {
        List<String> doing = Arrays.stream(program.getStackTrace())
                .map(StackTraceElement::getMethodName)
                .toList();
        return program.getState() == Thread.State.WAITING && doing.contains("receive") && !doing.contains("startLink");
    }
}
