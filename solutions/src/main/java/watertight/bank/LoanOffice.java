package watertight.bank;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
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
 * An office that grants small loans at once, and large ones when somebody has decided. Who asks for a large loan waits;
 * the office does not, and serves others meanwhile. Its state: for each customer who waits, whom to answer.
 */
public final class LoanOffice implements GenServer<Map<String, From>, LoanOffice.Question, LoanOffice.Decide> {

    /** The largest loan that is granted at once. */
    public static final int SMALL = 1_000;

    /** What the office answers. */
    public sealed interface Question {}

    /** A customer asks for a loan. */
    public record Apply(String customer, int amount) implements Question, Request<Decision> {}

    /** Asks which customers wait. */
    public record Waiting() implements Question, Request<Set<String>> {}

    /** Somebody has decided about a customer's loan. */
    public record Decide(String customer, Decision decision) {}

    /** What a customer is told. */
    public enum Decision {
        GRANTED,
        REFUSED
    }

    private LoanOffice() {}

    /** Starts an office. */
    public static StartResult start(Caller caller) throws InterruptedException {
        return GenServer.start(caller, new LoanOffice());
    }

    /** Asks for a loan, and waits for the decision, however long it takes. */
    public static Decision apply(Caller caller, Destination office, String customer, int amount)
            throws InterruptedException {
        return GenServer.call(caller, office, new Apply(customer, amount), GenServer.FOREVER);
    }

    /** The customers who wait for a decision. */
    public static Set<String> waiting(Caller caller, Destination office) throws InterruptedException {
        return GenServer.call(caller, office, new Waiting());
    }

    /** Decides about the loan of a customer who waits. Does not wait. */
    public static void decide(Caller caller, Destination office, String customer, Decision decision) {
        GenServer.cast(caller, office, new Decide(customer, decision));
    }

    /** Nobody waits at first. */
    @Override
    public InitResult<Map<String, From>> init(Self self) {
        return InitResult.ok(Map.of());
    }

    // tag::callbacks[]
    /**
     * Grants a loan of up to {@link #SMALL} at once, to whomever. Keeps who asks for a larger one, to be answered when it
     * is decided; but a customer who waits already is refused a second large one, at once. Answers {@link Waiting} with a
     * copy of the names.
     */
    @Override
    public CallResult<Map<String, From>> handleCall(Question question, From from, Map<String, From> waiting) {
        // begin 2.10
        return switch (question) {
            case Apply(String _, int amount) when amount <= SMALL -> CallResult.reply(Decision.GRANTED, waiting);
            case Apply(String who, int _) when waiting.containsKey(who) -> CallResult.reply(Decision.REFUSED, waiting);
            case Apply(String customer, int _) -> Result.noReply(with(customer, from, waiting));
            case Waiting() -> CallResult.reply(Set.copyOf(waiting.keySet()), waiting);
        };
        // end 2.10
    }

    /** Answers the customer whom the decision is about, who no longer waits. About anyone else, does nothing. */
    @Override
    public Result<Map<String, From>> handleCast(Decide decide, Map<String, From> waiting) {
        // begin 2.10
        From from = waiting.get(decide.customer());
        if (from == null) {
            return Result.noReply(waiting);
        }
        GenServer.reply(from, decide.decision());
        return Result.noReply(without(decide.customer(), waiting));
        // end 2.10
    }
    // end::callbacks[]

    // begin 2.10: your private methods
    private static Map<String, From> with(String customer, From from, Map<String, From> waiting) {
        var more = new HashMap<>(waiting);
        more.put(customer, from);
        return Map.copyOf(more);
    }

    private static Map<String, From> without(String customer, Map<String, From> waiting) {
        var fewer = new HashMap<>(waiting);
        fewer.remove(customer);
        return Map.copyOf(fewer);
    }
    // end 2.10
}
