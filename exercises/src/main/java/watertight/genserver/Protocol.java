package watertight.genserver;

import watertight.process.ExitReason;
import watertight.process.Pid;

/** The messages between {@link GenServer}'s client functions and a server. Every other message is info. */
sealed interface Protocol {

    /** A request that somebody waits for. */
    record Call(Object request, From from) implements Protocol {
        @Override
        public String toString() {
            return "call " + request;
        }
    }

    /** A message that nobody waits for. */
    record Cast(Object message) implements Protocol {
        @Override
        public String toString() {
            return "cast " + message;
        }
    }

    /** Asks the server to stop. */
    record Stop(ExitReason reason) implements Protocol {
        @Override
        public String toString() {
            return "stop with " + reason;
        }
    }

    /** The answer to one call. Goes to the caller. */
    record Answer(From from, Object value) implements Protocol {
        @Override
        public String toString() {
            return "answer " + value;
        }
    }

    /** How a server's start went. Goes to whoever starts it. */
    record Ack(Pid server, StartResult result) implements Protocol {
        @Override
        public String toString() {
            return "ack " + result;
        }
    }
}
