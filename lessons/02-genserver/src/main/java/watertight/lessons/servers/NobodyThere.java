package watertight.lessons.servers;

import watertight.genserver.CallException;
import watertight.genserver.CallingSelfException;
import watertight.genserver.GenServer;
import watertight.genserver.ServerEndedException;
import watertight.lessons.Scene;
import watertight.process.Destination;
import watertight.process.Name;
import watertight.process.Pid;
import watertight.process.Self;

/** Calls that nobody can answer, and casts to the same. */
public final class NobodyThere {

    private NobodyThere() {}

    static void main() {
        Scene.play(self -> {
            // tag::calls[]
            Pid ended = TicketMachine.start(self, 1);
            GenServer.stop(self, ended);
            call(self, "a server that has ended", ended);
            call(self, "a name that nobody has", new Name("desk"));
            call(self, "myself", self.pid());
            // end::calls[]

            // tag::casts[]
            var anything = new TicketMachine.Reset(1);
            GenServer.cast(self, ended, anything);
            GenServer.cast(self, new Name("desk"), anything);
            IO.println("casts to the same: not a word");
            // end::casts[]
        });
    }

    // tag::call[]
    static void call(Self self, String whom, Destination server) throws InterruptedException {
        try {
            GenServer.call(self, server, new TicketMachine.Draw());
        } catch (CallException nothing) {
            IO.println(whom + ": " + words(nothing));
        }
    }
    // end::call[]

    private static String words(CallException nothing) {
        return switch (nothing) {
            case ServerEndedException ended -> ended.reason().toString();
            case CallingSelfException _ -> "calling myself";
            default -> nothing.getMessage();
        };
    }
}
