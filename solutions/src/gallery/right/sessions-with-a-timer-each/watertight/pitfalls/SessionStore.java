package watertight.pitfalls;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
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
import watertight.table.Table;
import watertight.table.TableOptions;

/**
 * Who is logged in. The sessions stand in a table of the store's name, where they are found without asking the store: it
 * writes, and it removes each in the moment when it is over. Its state: itself and the table.
 */
public final class SessionStore implements GenServer<SessionStore.State, SessionStore.Entry, Void> {

    /** Who has logged in. */
    public record User(String name) {}

    /** The login of a user, which its token proves until it is over. */
    public record Session(String token, User user, Instant end) {

        boolean isOver(Instant now) {
            return !now.isBefore(end);
        }
    }

    /** What the store has. */
    public record State(Self self, Table<String, Session> sessions) {}

    /** What the store is asked to write down. */
    public sealed interface Entry {}

    /** A user has logged in. */
    public record Login(String token, User user) implements Entry, Request<Void> {}

    /** A user has logged out. */
    public record Logout(String token) implements Entry, Request<Void> {}

    private record Over(Session session) {}

    private final Name name;
    private final Duration lifetime;

    /** The tests make one by this, too. */
    SessionStore(Name name, Duration lifetime) {
        this.name = name;
        this.lifetime = lifetime;
    }

    /**
     * Starts a store.
     *
     * @param name what it is registered under
     * @param lifetime how long a session lasts
     */
    public static StartResult start(Caller caller, Name name, Duration lifetime) throws InterruptedException {
        return GenServer.start(caller, new SessionStore(name, lifetime), StartOptions.named(name));
    }

    /** Begins a session: from now on, for its lifetime or until the logout, the user is found by the token. */
    public static void login(Caller caller, Name store, String token, User user) throws InterruptedException {
        GenServer.call(caller, store, new Login(token, user));
    }

    /** Ends a session; there may be none. */
    public static void logout(Caller caller, Name store, String token) throws InterruptedException {
        GenServer.call(caller, store, new Logout(token));
    }

    // tag::find[]
    /** The user whose session has this token, or empty if there is none, or it is over. */
    public static Optional<User> find(Caller caller, Name store, String token) throws InterruptedException {
        Instant now = caller.node().now();
        return Table.<String, Session>whereis(caller, store)
                .orElseThrow(() -> new IllegalStateException("There is no session store '" + store + "'."))
                .lookup(caller, token)
                .stream()
                .filter(session -> !session.isOver(now))
                .map(Session::user)
                .findFirst();
    }
    // end::find[]

    // tag::callbacks[]
    @Override
    public InitResult<State> init(Self self) {
        Table<String, Session> sessions =
                Table.create(self, TableOptions.set(Session::token).named(name));
        return InitResult.ok(new State(self, sessions));
    }

    @Override
    public CallResult<State> handleCall(Entry entry, From from, State state) {
        switch (entry) {
            case Login(var token, var user) -> {
                Instant end = state.self().node().now().plus(lifetime);
                var session = new Session(token, user, end);
                state.sessions().insert(state.self(), session);
                state.self().node().sendAfter(state.self().pid(), new Over(session), lifetime);
            }
            case Logout(var token) -> state.sessions().delete(state.self(), token);
        }
        return CallResult.reply(null, state);
    }

    @Override
    public Result<State> handleInfo(Object message, State state) {
        if (message instanceof Over(var session)) {
            // Another login with the same token has put another session in its place: that one stays.
            state.sessions().deleteObject(state.self(), session);
        }
        return Result.noReply(state);
    }
    // end::callbacks[]
}
