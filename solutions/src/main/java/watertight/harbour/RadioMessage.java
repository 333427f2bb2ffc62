package watertight.harbour;

import watertight.process.Pid;

/** What the parts of the radio are told. */
public sealed interface RadioMessage {

    /** From now on this process listens to the part, in place of any other. */
    record Listen(Pid listener) implements RadioMessage {}

    /** Something was heard. */
    record Heard(String text) implements RadioMessage {}
}
