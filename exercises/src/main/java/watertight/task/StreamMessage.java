package watertight.task;

import watertight.process.Pid;

/** What the consumer of a stream, its foreman and its tasks send to each other. */
sealed interface StreamMessage {

    /** To the foreman: do this work, in a task of its own. */
    record Start(long position, Task.Work<?> work) implements StreamMessage {}

    /** To the foreman: tell me of one task that is over, now or when there is one. */
    record Wanted() implements StreamMessage {}

    /** To the foreman: end, and all tasks with you. */
    record Stop() implements StreamMessage {}

    /** To the foreman, from a task: this is what the work returned. */
    record Value(Pid task, Object value) implements StreamMessage {

        @Override
        public String toString() {
            return "Value[" + value + "]";
        }
    }

    /** To the consumer: one task is over. */
    sealed interface Over extends StreamMessage {

        /** Which stream this is about: a consumer may have several. */
        Pid foreman();
    }

    /** It has ended. */
    record Ended(Pid foreman, long position, TaskResult<?> result) implements Over {

        @Override
        public String toString() {
            return "Ended[" + position + ", " + result + "]";
        }
    }

    /** It has taken too long, and has been killed. */
    record TimedOut(Pid foreman, long position) implements Over {

        @Override
        public String toString() {
            return "TimedOut[" + position + "]";
        }
    }

    /** It could not be started. */
    record NotStarted(Pid foreman, RuntimeException why) implements Over {

        @Override
        public String toString() {
            return "NotStarted[" + why.getMessage() + "]";
        }
    }
}
