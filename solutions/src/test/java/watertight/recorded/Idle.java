package watertight.recorded;

import watertight.process.Body;
import watertight.process.ExitReason;
import watertight.process.Pid;
import watertight.process.Self;

/** A process that does nothing of its own: it waits to be told, and leaves all other messages where they are. */
record Idle(Pid maker, boolean trapping) implements Body {

    /** What it can be told. */
    sealed interface Order {}

    /** To return. */
    record Stop() implements Order {}

    /** To exit with this reason. */
    record ExitWith(ExitReason reason) implements Order {}

    /** To do something itself, and to send an {@link Answer}. */
    record Ask(Pid from, Question question) implements Order {}

    /** What an idle process can be asked. */
    @FunctionalInterface
    interface Question {
        Object answer(Self self) throws Exception;
    }

    /** It is ready. */
    record Up(Pid by) {}

    /** What came of a question. */
    record Answer(Pid by, Object value) {}

    @Override
    public void run(Self self) throws Exception {
        self.trapExits(trapping);
        maker.send(new Up(self.pid()));
        while (true) {
            switch (self.receive(Order.class)) {
                case Stop() -> {
                    return;
                }
                case ExitWith(var reason) -> self.exit(reason);
                case Ask(var from, var question) -> from.send(new Answer(self.pid(), question.answer(self)));
            }
        }
    }
}
