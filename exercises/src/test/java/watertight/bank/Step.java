package watertight.bank;

import java.util.List;

/**
 * One request of a client to an account, and what the client knows of it.
 *
 * @param request a {@link BankAccount.Deposit}, a {@link BankAccount.GetBalance}, a {@link BankAccount.Withdraw} or a
 *     {@link NewAccount}
 * @param answer what the client was told; null if nothing
 * @param asked when it began, by a clock that all clients share
 * @param done when the client was told; {@link #NEVER} for a deposit, which may take effect long after it was sent
 * @param certain whether it takes effect; a client that dies or gives up over it does not know
 */
record Step(Object request, Object answer, long asked, long done, boolean certain) {

    /** The request of one who kills a supervised account: a new one starts, with this balance. */
    record NewAccount(int balance) {}

    static final long NEVER = Long.MAX_VALUE;

    /** The balances that can be there after this, if it is served when this one is there. None if its answer is wrong. */
    List<Integer> from(int balance) {
        int served = served(balance);
        if (!certain) {
            return List.of(served, balance);
        }
        boolean explained = answersNothing() || rightAnswer(balance, served).equals(answer);
        return explained ? List.of(served) : List.of();
    }

    private boolean answersNothing() {
        return request instanceof BankAccount.Deposit || request instanceof NewAccount;
    }

    private int served(int balance) {
        return switch (request) {
            case NewAccount(int initial) -> initial;
            case BankAccount.Deposit(int amount) -> balance + amount;
            case BankAccount.Withdraw(int amount) when amount <= balance -> balance - amount;
            default -> balance;
        };
    }

    private Object rightAnswer(int balance, int served) {
        return switch (request) {
            case BankAccount.Withdraw(int amount) when amount > balance -> new BankAccount.Withdrawal.Refused(balance);
            case BankAccount.Withdraw _ -> new BankAccount.Withdrawal.Paid(served);
            default -> balance;
        };
    }

    /** The step in words, as of a client. */
    @Override
    public String toString() {
        String words = switch (request) {
            case BankAccount.Deposit(int amount) -> "deposits " + amount;
            case BankAccount.Withdraw(int amount) -> "asks for " + amount;
            case NewAccount _ -> "kills the account";
            default -> "asks for the balance";
        };
        if (!certain) {
            return words + " and does not live or wait to see it done";
        }
        return answersNothing() ? words : words + " and is told " + answer;
    }
}
