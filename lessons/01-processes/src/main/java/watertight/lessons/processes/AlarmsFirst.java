package watertight.lessons.processes;

import watertight.lessons.Scene;

/** A process takes what is urgent first; the rest keeps its order. */
public final class AlarmsFirst {

    // tag::alarm[]
    public record Alarm(String what) {}
    // end::alarm[]

    private AlarmsFirst() {}

    static void main() {
        Scene.play(self -> {
            // tag::alarms[]
            self.pid().send("news");
            self.pid().send(new Alarm("fire"));
            self.pid().send("gossip");
            self.pid().send(new Alarm("flood"));

            IO.println("alarm: " + self.receive(Alarm.class).what());
            IO.println("alarm: " + self.receive(Alarm.class).what());
            IO.println("then " + self.receive());
            IO.println("then " + self.receive());
            // end::alarms[]
        });
    }
}
