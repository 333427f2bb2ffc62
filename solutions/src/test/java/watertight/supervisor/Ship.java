package watertight.supervisor;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import watertight.genserver.GenServer;
import watertight.genserver.InitResult;
import watertight.process.ExitReason;
import watertight.process.Self;

/** A program: a tree of three workers that say when they start and when they terminate. */
final class Ship {

    /** As an argument of the program: b starts when there is something to read, and the program says that it is told to end. */
    static final String WAITS = "waits";

    /** One of the crew. */
    private record Sailor(String name, boolean waits) implements GenServer<String, Void, Void> {

        ChildSpec spec() {
            return ChildSpec.worker(name, self -> GenServer.startLink(self, this));
        }

        @Override
        public InitResult<String> init(Self self) throws IOException {
            self.trapExits(true);
            if (waits) {
                System.in.read();
            }
            System.out.println(name + " starts");
            return InitResult.ok(name);
        }

        @Override
        public void terminate(ExitReason reason, String state) {
            System.out.println(name + " terminates: " + reason);
        }
    }

    private Ship() {}

    /** Sails until it is told to end. */
    public static void main(String[] args) throws InterruptedException {
        boolean waits = List.of(args).contains(WAITS);
        if (waits) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println("is told to end")));
        } else {
            sayWhenItSails(Thread.currentThread());
        }
        List<ChildSpec> crew = Stream.of("a", "b", "c")
                .map(name -> new Sailor(name, waits && name.equals("b")).spec())
                .toList();
        Application.run(() -> SupervisorSpec.of(Strategy.ONE_FOR_ONE, crew));
    }

    private static void sayWhenItSails(Thread captain) {
        Thread.ofPlatform().daemon().start(() -> {
            while (!waitsForTheEnd(captain)) {
                Thread.onSpinWait();
            }
            System.out.println("sails");
        });
    }

    /** The program has nothing left to do but to wait: neither to start the tree, nor to say how it is stopped. */
    private static boolean waitsForTheEnd(Thread program) {
        List<String> doing = Arrays.stream(program.getStackTrace())
                .map(StackTraceElement::getMethodName)
                .toList();
        return program.getState() == Thread.State.WAITING && doing.contains("receive") && !doing.contains("startLink");
    }
}
