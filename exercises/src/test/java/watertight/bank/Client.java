package watertight.bank;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import watertight.genserver.CallTimeoutException;
import watertight.genserver.GenServer;
import watertight.process.Caller;

/** A client of the account that notes each {@link Step}, also one that it does not live to see the end of. */
final class Client {

    private final Caller caller;
    private final AtomicLong clock;
    private final List<Step> steps;

    /**
     * A client.
     *
     * @param clock shared by all clients
     * @param steps where it notes its own
     */
    Client(Caller caller, AtomicLong clock, List<Step> steps) {
        this.caller = caller;
        this.clock = clock;
        this.steps = steps;
    }

    /** What is asked of the account. */
    private interface Question {
        Object ask() throws InterruptedException;
    }

    void deposit(int amount) throws InterruptedException {
        step(new BankAccount.Deposit(amount), () -> {
            BankAccount.deposit(caller, amount);
            return null;
        });
    }

    void getBalance() throws InterruptedException {
        step(new BankAccount.GetBalance(), () -> BankAccount.getBalance(caller));
    }

    void withdraw(int amount) throws InterruptedException {
        step(new BankAccount.Withdraw(amount), () -> BankAccount.withdraw(caller, amount));
    }

    /** Asks for money and does not stay for the answer, unless it is there at once. */
    void withdrawInHaste(int amount) throws InterruptedException {
        var request = new BankAccount.Withdraw(amount);
        try {
            step(request, () -> GenServer.call(caller, BankAccount.NAME, request, Duration.ZERO));
        } catch (CallTimeoutException tooLate) {
            // The step stays as it is: it may take effect or not.
            return;
        }
    }

    private void step(Object request, Question question) throws InterruptedException {
        long asked = clock.incrementAndGet();
        steps.add(new Step(request, null, asked, Step.NEVER, false));
        Object answer = question.ask();
        long done = request instanceof BankAccount.Deposit ? Step.NEVER : clock.incrementAndGet();
        steps.set(steps.size() - 1, new Step(request, answer, asked, done, true));
    }
}
