package watertight.task;

import watertight.process.Alias;

/**
 * The message that brings the result of a task to its owner. OTP's {@code {ref, result}}.
 *
 * @param to the address it was sent to, which is new for each task: it tells whose result this is
 * @param value the result, which may be null
 */
record Answer(Alias to, Object value) {

    @Override
    public String toString() {
        return "Answer[" + value + "]";
    }
}
