package watertight.lessons.processes;

import watertight.lessons.Scene;
import watertight.process.Down;
import watertight.process.ExitReason;
import watertight.process.Monitor;
import watertight.process.Pid;
import watertight.process.Self;

/** Three processes in a chain of links: when one fails, all fall. */
public final class Dominoes {

    private record Linked(Pid who) {}

    private Dominoes() {}

    static void main() {
        Scene.play(self -> {
            // tag::chain[]
            Pid a = self.node().spawn(Self::receive);
            Pid b = linkedTo(a, self);
            Pid c = linkedTo(b, self);
            // end::chain[]

            // tag::fall[]
            Monitor ofA = self.monitor(a);
            Monitor ofC = self.monitor(c);
            self.exit(a, ExitReason.shutdown("leak"));
            IO.println("a: " + downOf(self, ofA).reason());
            IO.println("c: " + downOf(self, ofC).reason());
            // end::fall[]
        });
    }

    // tag::linked[]
    /** Spawns a process that is linked to {@code other}. */
    private static Pid linkedTo(Pid other, Self parent) throws InterruptedException {
        parent.node().spawn(self -> {
            self.link(other);
            parent.pid().send(new Linked(self.pid()));
            self.receive();
        });
        return parent.receive(Linked.class).who();
    }
    // end::linked[]

    private static Down downOf(Self self, Monitor monitor) throws InterruptedException {
        return (Down) self.receive(message -> message instanceof Down down && down.monitor() == monitor);
    }
}
