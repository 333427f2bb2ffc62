package watertight.task;

/**
 * Thrown where the result of a task was waited for and did not come. A process that does not catch it crashes, as in
 * OTP, where a failed await is an exit of the caller.
 */
public abstract sealed class TaskException extends RuntimeException
        permits AwaitTimeoutException, StreamTimeoutException, TaskEndedException {

    TaskException(String sentence) {
        super(sentence);
    }
}
