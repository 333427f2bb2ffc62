package watertight.bank;

import static watertight.Todo.todo;

import watertight.genserver.CallResult;
import watertight.genserver.From;
import watertight.genserver.GenServer;
import watertight.genserver.InitResult;
import watertight.genserver.Request;
import watertight.genserver.Result;
import watertight.genserver.StartResult;
import watertight.process.Caller;
import watertight.process.Name;
import watertight.process.Self;

/**
 * The one bank account of a node. Above, its client API: one method for each request, run by whoever calls it. Below, its
 * callbacks: run by the server, one after the other. Its state is the balance.
 */
public final class BankAccount implements GenServer<Integer, BankAccount.Question, BankAccount.Deposit> {

    /** The name that the account is registered under. */
    public static final Name NAME = new Name("my_account");

    /** What the account answers. */
    public sealed interface Question {}

    /** Asks for the balance. */
    public record GetBalance() implements Question, Request<Integer> {}

    /** Asks for money. */
    public record Withdraw(int amount) implements Question, Request<Withdrawal> {}

    /** Brings money. Nobody waits for it to be counted. */
    public record Deposit(int amount) {}

    /** What came of a {@link Withdraw}. */
    public sealed interface Withdrawal {

        /** The money was paid out, and this is the balance now. */
        record Paid(int balance) implements Withdrawal {}

        /** There was too little: nothing was paid out, and this is the balance still. */
        record Refused(int balance) implements Withdrawal {}
    }

    private final int initialBalance;

    private BankAccount(int initialBalance) {
        this.initialBalance = initialBalance;
    }

    /** Starts the account with a balance, linked to the process {@code self}, under its {@link #NAME}. */
    public static StartResult startLink(Self self, int initialBalance) throws InterruptedException {
        // TODO 2.5
        throw todo("2.5");
    }

    /** The balance. Waits for the answer. */
    public static int getBalance(Caller caller) throws InterruptedException {
        // TODO 2.5
        throw todo("2.5");
    }

    /**
     * Deposits money. Does not wait.
     *
     * @throws IllegalArgumentException if the amount is not positive: nothing is sent then
     */
    public static void deposit(Caller caller, int amount) {
        requirePositive(amount);
        // TODO 2.5
        throw todo("2.5");
    }

    /**
     * Takes money out, and waits for what came of it. Too little money is no error of the program: the answer says so,
     * and the account lives on.
     *
     * @throws IllegalArgumentException if the amount is not positive: nothing is sent then
     */
    public static Withdrawal withdraw(Caller caller, int amount) throws InterruptedException {
        requirePositive(amount);
        // TODO 2.9
        throw todo("2.9");
    }

    /** The first state: the balance that the account starts with. */
    @Override
    public InitResult<Integer> init(Self self) {
        // TODO 2.5
        throw todo("2.5");
    }

    /** Answers a {@link GetBalance} with the balance, and leaves a {@link Withdraw} to {@link #payOut}. */
    @Override
    public CallResult<Integer> handleCall(Question question, From from, Integer balance) {
        // TODO 2.5
        throw todo("2.5");
    }

    /** Adds the amount to the balance. */
    @Override
    public Result<Integer> handleCast(Deposit deposit, Integer balance) {
        // TODO 2.5
        throw todo("2.5");
    }

    /** Answers a {@link Withdraw}: {@link Withdrawal.Paid} if the balance covers it, else {@link Withdrawal.Refused}. */
    private static CallResult<Integer> payOut(int amount, int balance) {
        // TODO 2.9
        throw todo("2.9");
    }

    private static void requirePositive(int amount) {
        if (amount <= 0) {
            throw new IllegalArgumentException("An amount must be positive, and this is " + amount + ".");
        }
    }
}
