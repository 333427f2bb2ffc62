package watertight.bank;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import watertight.bank.BankAccount.Deposit;
import watertight.bank.BankAccount.GetBalance;
import watertight.bank.BankAccount.Withdraw;
import watertight.bank.BankAccount.Withdrawal.Paid;
import watertight.bank.BankAccount.Withdrawal.Refused;

class LinearizationTest {

    private static Step deposit(int amount, long asked) {
        return new Step(new Deposit(amount), null, asked, Step.NEVER, true);
    }

    private static Step balance(int told, long asked, long done) {
        return new Step(new GetBalance(), told, asked, done, true);
    }

    private static Step withdraw(int amount, Object told, long asked, long done) {
        return new Step(new Withdraw(amount), told, asked, done, true);
    }

    /** A request of a client that died or gave up over it. */
    private static Step lost(Object request, long asked) {
        return new Step(request, null, asked, Step.NEVER, false);
    }

    /** Whether some order explains these clients of an account that begins with 100. */
    @SafeVarargs
    private static boolean explained(int end, List<Step>... clients) {
        return Linearization.exists(List.of(clients), 100, end);
    }

    @Test
    void nobodyCameAndTheBalanceIsWhatItWas() {
        assertTrue(explained(100));
        assertFalse(explained(101));
    }

    @Test
    void aClientSeesItsOwnDeposits() {
        assertTrue(explained(150, List.of(balance(100, 1, 2), deposit(50, 3), balance(150, 4, 5))));
        assertFalse(explained(150, List.of(deposit(50, 1), balance(100, 2, 3))));
    }

    @Test
    void noDepositIsLostOrCountedTwice() {
        var one = List.of(deposit(10, 1));
        var other = List.of(deposit(20, 2));
        assertTrue(explained(130, one, other));
        assertFalse(explained(120, one, other));
        assertFalse(explained(150, one, other));
    }

    @Test
    void aDepositMayTakeEffectLongAfterItWasSent() {
        assertTrue(explained(150, List.of(deposit(50, 1)), List.of(balance(100, 8, 9))));
        assertTrue(explained(150, List.of(deposit(50, 1)), List.of(balance(150, 8, 9))));
    }

    @Test
    void noDepositTakesEffectBeforeItWasSent() {
        assertFalse(explained(150, List.of(deposit(50, 3)), List.of(balance(150, 1, 2))));
    }

    @Test
    void whatOneClientSawNobodySeesUndoneLater() {
        var depositor = List.of(deposit(50, 1));
        assertTrue(explained(150, depositor, List.of(balance(100, 2, 3)), List.of(balance(150, 4, 5))));
        assertFalse(explained(150, depositor, List.of(balance(150, 2, 3)), List.of(balance(100, 4, 5))));
    }

    @Test
    void whoAsksAtTheSameTimeMayBeServedInEitherOrder() {
        var depositor = List.of(deposit(50, 1));
        assertTrue(explained(150, depositor, List.of(balance(150, 2, 5)), List.of(balance(100, 3, 4))));
    }

    @Test
    void aDepositorsQuestionPinsItsDeposit() {
        var depositor = List.of(deposit(50, 1), balance(150, 2, 3));
        assertTrue(explained(150, depositor, List.of(balance(150, 4, 5))));
        assertFalse(explained(150, depositor, List.of(balance(100, 4, 5))));
    }

    @Test
    void depositsOfOneClientKeepTheirOrder() {
        var depositor = List.of(deposit(10, 1), deposit(20, 2));
        assertTrue(explained(130, depositor, List.of(balance(110, 3, 4))));
        assertFalse(explained(130, depositor, List.of(balance(120, 3, 4))));
    }

    @Test
    void aWithdrawalIsPaidIfAndOnlyIfTheBalanceCoversIt() {
        assertTrue(explained(0, List.of(withdraw(100, new Paid(0), 1, 2))));
        assertTrue(explained(100, List.of(withdraw(101, new Refused(100), 1, 2))));
        assertFalse(explained(100, List.of(withdraw(100, new Refused(100), 1, 2))));
        assertFalse(explained(-1, List.of(withdraw(101, new Paid(-1), 1, 2))));
        assertFalse(explained(100, List.of(withdraw(100, new Paid(0), 1, 2))));
        assertFalse(explained(0, List.of(withdraw(100, null, 1, 2))));
    }

    @Test
    void twoWithdrawalsAreNotPaidFromTheSameMoney() {
        var one = List.of(withdraw(60, new Paid(40), 1, 3));
        assertTrue(explained(40, one, List.of(withdraw(60, new Refused(40), 2, 4))));
        assertFalse(explained(40, one, List.of(withdraw(60, new Paid(40), 2, 4))));
        assertFalse(explained(-20, one, List.of(withdraw(60, new Paid(-20), 2, 4))));
    }

    @Test
    void aRefusalIsExplainedByWhatHadBeenPaidOrWasOnItsWay() {
        var rich = List.of(deposit(50, 1));
        assertTrue(explained(150, rich, List.of(withdraw(120, new Refused(100), 2, 3))));
        assertTrue(explained(30, rich, List.of(withdraw(120, new Paid(30), 2, 3))));
    }

    @Test
    void whatAClientGaveUpOnMayHaveTakenEffectOrNot() {
        var gone = List.of(lost(new Withdraw(30), 1));
        assertTrue(explained(70, gone));
        assertTrue(explained(100, gone));
        assertFalse(explained(40, gone));
        assertTrue(explained(70, gone, List.of(balance(100, 5, 6), balance(70, 7, 8))));
        assertFalse(explained(70, gone, List.of(balance(70, 5, 6), balance(100, 7, 8))));
        assertFalse(explained(100, gone, List.of(balance(70, 5, 6))));
    }

    @Test
    void whatAClientGaveUpOnTookEffectBeforeItsNextRequest() {
        var client = List.of(lost(new Withdraw(30), 1), balance(100, 2, 3));
        assertTrue(explained(100, client));
        assertFalse(explained(70, client));
    }

    @Test
    void aDepositThatItsSenderDiedOverMayBeMissing() {
        var gone = List.of(deposit(10, 1), lost(new Deposit(20), 2));
        assertTrue(explained(110, gone));
        assertTrue(explained(130, gone));
        assertFalse(explained(100, gone));
        assertFalse(explained(120, gone));
    }

    @Test
    void aLongHistoryIsSearchedInNoTime() {
        var many = new ArrayList<List<Step>>();
        for (int client = 0; client < 6; client++) {
            many.add(List.of(deposit(1, 1), deposit(1, 2), deposit(1, 3), deposit(1, 4)));
        }
        assertTrue(Linearization.exists(many, 100, 124));
        assertFalse(Linearization.exists(many, 100, 125));
    }
}
