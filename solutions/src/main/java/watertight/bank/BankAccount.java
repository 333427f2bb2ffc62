package watertight.bank;

import watertight.genserver.CallResult;
import watertight.genserver.From;
import watertight.genserver.GenServer;
import watertight.genserver.InitResult;
import watertight.genserver.Request;
import watertight.genserver.Result;
import watertight.genserver.StartOptions;
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

    // tag::client[]
    /** Starts the account with a balance, linked to the process {@code self}, under its {@link #NAME}. */
    public static StartResult startLink(Self self, int initialBalance) throws InterruptedException {
        // begin 2.5
        return GenServer.startLink(self, new BankAccount(initialBalance), StartOptions.named(NAME));
        // end 2.5
    }

    /** The balance. Waits for the answer. */
    public static int getBalance(Caller caller) throws InterruptedException {
        // begin 2.5
        return GenServer.call(caller, NAME, new GetBalance());
        // end 2.5
    }

    /**
     * Deposits money. Does not wait.
     *
     * @throws IllegalArgumentException if the amount is not positive: nothing is sent then
     */
    public static void deposit(Caller caller, int amount) {
        requirePositive(amount);
        // begin 2.5
        GenServer.cast(caller, NAME, new Deposit(amount));
        // end 2.5
    }
    // end::client[]

    // tag::withdraw[]
    /**
     * Takes money out, and waits for what came of it. Too little money is no error of the program: the answer says so,
     * and the account lives on.
     *
     * @throws IllegalArgumentException if the amount is not positive: nothing is sent then
     */
    public static Withdrawal withdraw(Caller caller, int amount) throws InterruptedException {
        requirePositive(amount);
        // begin 2.9
        return GenServer.call(caller, NAME, new Withdraw(amount));
        // end 2.9
    }
    // end::withdraw[]

    // tag::callbacks[]
    /** The first state: the balance that the account starts with. */
    @Override
    public InitResult<Integer> init(Self self) {
        // begin 2.5
        return InitResult.ok(initialBalance);
        // end 2.5
    }

    /** Answers a {@link GetBalance} with the balance, and leaves a {@link Withdraw} to {@link #payOut}. */
    @Override
    public CallResult<Integer> handleCall(Question question, From from, Integer balance) {
        // begin 2.5
        return switch (question) {
            case GetBalance() -> CallResult.reply(balance, balance);
            case Withdraw(int amount) -> payOut(amount, balance);
        };
        // end 2.5
    }

    /** Adds the amount to the balance. */
    @Override
    public Result<Integer> handleCast(Deposit deposit, Integer balance) {
        // begin 2.5
        return Result.noReply(balance + deposit.amount());
        // end 2.5
    }
    // end::callbacks[]

    // tag::payout[]
    /** Answers a {@link Withdraw}: {@link Withdrawal.Paid} if the balance covers it, else {@link Withdrawal.Refused}. */
    private static CallResult<Integer> payOut(int amount, int balance) {
        // begin 2.9
        if (amount > balance) {
            return CallResult.reply(new Withdrawal.Refused(balance), balance);
        }
        int rest = balance - amount;
        return CallResult.reply(new Withdrawal.Paid(rest), rest);
        // end 2.9
    }
    // end::payout[]

    private static void requirePositive(int amount) {
        if (amount <= 0) {
            throw new IllegalArgumentException("An amount must be positive, and this is " + amount + ".");
        }
    }
}
