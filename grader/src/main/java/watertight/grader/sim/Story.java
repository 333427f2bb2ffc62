package watertight.grader.sim;

/** Events in words. */
final class Story {

    private Story() {}

    static String of(Event event) {
        return switch (event) {
            case Event.Sent it -> it.from() + " → " + it.to() + ": " + it.message();
            case Event.Received it -> it.by() + " takes " + it.message();
            case Event.Note it -> it.about() + ": " + it.text();
            case Event.Started it -> it.name() + " begins";
            case Event.Ended it -> it.name() + " ends: " + it.reason();
            case Event.Linked it -> it.one() + " and " + it.other() + " are linked";
            case Event.Monitored it -> it.watcher() + " monitors " + it.watched();
            case Event.Supervised it -> it.supervisor() + " starts " + it.child();
        };
    }
}
