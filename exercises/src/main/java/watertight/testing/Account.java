package watertight.testing;

import watertight.genserver.CallResult;
import watertight.genserver.From;
import watertight.genserver.GenServer;
import watertight.genserver.InitResult;
import watertight.genserver.Request;
import watertight.genserver.Result;
import watertight.genserver.StartResult;
import watertight.process.Caller;
import watertight.process.Destination;
import watertight.process.Self;

/**
 * A bank account, as a process. It promises:
 *
 * <ul>
 *   <li>It starts with the balance that it is given.
 *   <li>A deposit is counted when {@link #deposit} returns. None is lost, however many are made at once.
 *   <li>It pays out all it has, if asked, and not 1 more. What it refuses costs nothing.
 *   <li>The answer to a withdrawal tells the balance that is left.
 *   <li>Amounts are positive, of deposits as of withdrawals: any other is refused before it is sent.
 *   <li>Each account has its own balance.
 *   <li>If there is no account, every request throws a {@link watertight.genserver.ServerEndedException}.
 *   <li>A message that it does not know changes nothing.
 * </ul>
 */
public final class Account implements GenServer<Integer, Account.Question, Void> {

    /** What the account answers. */
    public sealed interface Question {}

    /** Asks for the balance. */
    public record GetBalance() implements Question, Request<Integer> {}

    /** Brings money; the answer is the balance. */
    public record Deposit(int amount) implements Question, Request<Integer> {}

    /** Asks for money. */
    public record Withdraw(int amount) implements Question, Request<Withdrawal> {}

    /** What came of a {@link Withdraw}. */
    public sealed interface Withdrawal {

        /** The money was paid out, and this is left. */
        record Paid(int balance) implements Withdrawal {}

        /** There was too little: nothing was paid out, and this is left as before. */
        record Refused(int balance) implements Withdrawal {}
    }

    private final int initialBalance;

    private Account(int initialBalance) {
        this.initialBalance = initialBalance;
    }

    /** Opens an account. */
    public static StartResult start(Caller caller, int initialBalance) throws InterruptedException {
        return GenServer.start(caller, new Account(initialBalance));
    }

    /** The balance. */
    public static int balance(Caller caller, Destination account) throws InterruptedException {
        return GenServer.call(caller, account, new GetBalance());
    }

    /**
     * Deposits money, and waits until it is counted.
     *
     * @throws IllegalArgumentException if the amount is not positive
     */
    public static void deposit(Caller caller, Destination account, int amount) throws InterruptedException {
        requirePositive(amount);
        GenServer.call(caller, account, new Deposit(amount));
    }

    /**
     * Takes money out, if there is enough.
     *
     * @throws IllegalArgumentException if the amount is not positive
     */
    public static Withdrawal withdraw(Caller caller, Destination account, int amount) throws InterruptedException {
        requirePositive(amount);
        return GenServer.call(caller, account, new Withdraw(amount));
    }

    @Override
    public InitResult<Integer> init(Self self) {
        return InitResult.ok(initialBalance);
    }

    @Override
    public CallResult<Integer> handleCall(Question question, From from, Integer balance) {
        return switch (question) {
            case GetBalance() -> CallResult.reply(balance, balance);
            case Deposit(int amount) -> CallResult.reply(balance + amount, balance + amount);
            case Withdraw(int amount) -> payOut(amount, balance);
        };
    }

    @Override
    public Result<Integer> handleInfo(Object message, Integer balance) {
        return Result.noReply(balance);
    }

    private static CallResult<Integer> payOut(int amount, int balance) {
        if (amount > balance) {
            return CallResult.reply(new Withdrawal.Refused(balance), balance);
        }
        int rest = balance - amount;
        return CallResult.reply(new Withdrawal.Paid(rest), rest);
    }

    private static void requirePositive(int amount) {
        if (amount <= 0) {
            throw new IllegalArgumentException("An amount must be positive, and this is " + amount + ".");
        }
    }
}
