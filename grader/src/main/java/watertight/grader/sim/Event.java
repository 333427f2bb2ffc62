package watertight.grader.sim;

import java.time.Duration;
import java.util.List;

/** Something that a timeline shows. */
public sealed interface Event {

    /** Virtual time since the simulation began. */
    Duration at();

    /** Who takes part, in order. */
    List<String> who();

    /** A message on its way. */
    record Sent(Duration at, String from, String to, String message) implements Event {
        public Sent {
            message = Words.steady(message);
        }

        @Override
        public List<String> who() {
            return List.of(from, to);
        }
    }

    /** A message taken from the mailbox. */
    record Received(Duration at, String by, String message) implements Event {
        public Received {
            message = Words.steady(message);
        }

        @Override
        public List<String> who() {
            return List.of(by);
        }
    }

    /** A remark. */
    record Note(Duration at, String about, String text) implements Event {
        public Note {
            text = Words.steady(text);
        }

        @Override
        public List<String> who() {
            return List.of(about);
        }
    }

    /** A life begins. */
    record Started(Duration at, String name) implements Event {
        @Override
        public List<String> who() {
            return List.of(name);
        }
    }

    /** A life ends. */
    record Ended(Duration at, String name, String reason) implements Event {
        public Ended {
            reason = Words.steady(reason);
        }

        @Override
        public List<String> who() {
            return List.of(name);
        }
    }

    /** Two share their fate. */
    record Linked(Duration at, String one, String other) implements Event {
        @Override
        public List<String> who() {
            return List.of(one, other);
        }
    }

    /** One watches another. */
    record Monitored(Duration at, String watcher, String watched) implements Event {
        @Override
        public List<String> who() {
            return List.of(watcher, watched);
        }
    }

    /** A supervisor starts a child, or starts it again. */
    record Supervised(Duration at, String supervisor, String child) implements Event {
        @Override
        public List<String> who() {
            return List.of(supervisor, child);
        }
    }
}
