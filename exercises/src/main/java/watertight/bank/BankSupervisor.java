package watertight.bank;

import static watertight.Todo.todo;

import watertight.genserver.StartResult;
import watertight.process.Name;
import watertight.process.Self;
import watertight.supervisor.Supervisor;
import watertight.supervisor.SupervisorInit;

/**
 * Sees to it that a node has its {@link BankAccount}: when the account crashes, there is a new one. What the old one had
 * is lost; the new one starts as the first one did.
 */
public final class BankSupervisor implements Supervisor {

    /** The name that the supervisor is registered under. */
    public static final Name NAME = new Name("bank_supervisor");

    private final int initialBalance;

    private BankSupervisor(int initialBalance) {
        this.initialBalance = initialBalance;
    }

    /**
     * Starts the supervisor, linked to the process {@code self}, under its {@link #NAME}. When this returns, the account
     * is there.
     *
     * @param initialBalance what every account starts with
     */
    public static StartResult startLink(Self self, int initialBalance) throws InterruptedException {
        // TODO 3.6
        throw todo("3.6");
    }

    /**
     * One child, a worker called "account": a {@link BankAccount} that is started again whenever it has ended, for
     * whatever reason, up to the default number of times. It has the default time to stop.
     */
    @Override
    public SupervisorInit init() {
        // TODO 3.6
        throw todo("3.6");
    }
}
