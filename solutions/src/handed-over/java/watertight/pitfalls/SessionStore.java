// believes: What a server knows is its state, and whoever wants to know asks the server.
package watertight.pitfalls;

import static watertight.Todo.unrepaired;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import watertight.genserver.CallResult;
import watertight.genserver.From;
import watertight.genserver.GenServer;
import watertight.genserver.InitResult;
import watertight.genserver.Request;
import watertight.genserver.StartOptions;
import watertight.genserver.StartResult;
import watertight.process.Caller;
import watertight.process.Name;
import watertight.process.Self;

/** Who is logged in. Its state: itself and the session of each token. */
public final class SessionStore implements GenServer<SessionStore.State, SessionStore.Question, Void> {

    /** Who has logged in. */
    public record User(String name) {}

    /** The login of a user, which its token proves until it is over. */
    public record Session(String token, User user, Instant end) {

        boolean isOver(Instant now) {
            return !now.isBefore(end);
        }
    }

    /** What the store has. */
    public record State(Self self, Map<String, Session> sessions) {}

    /** What the store answers. */
    public sealed interface Question {}

    /** A user has logged in. */
    public record Login(String token, User user) implements Question, Request<Void> {}

    /** A user has logged out. */
    public record Logout(String token) implements Question, Request<Void> {}

    /** Asks whose session it is. */
    public record Find(String token) implements Question, Request<Optional<User>> {}

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
        unrepaired("5.11");
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

    /** The user whose session has this token, or empty if there is none, or it is over. */
    public static Optional<User> find(Caller caller, Name store, String token) throws InterruptedException {
        return GenServer.call(caller, store, new Find(token));
    }

    @Override
    public InitResult<State> init(Self self) {
        return InitResult.ok(new State(self, Map.of()));
    }

    // tag::callbacks[]
    @Override
    public CallResult<State> handleCall(Question question, From from, State state) {
        Instant now = state.self().node().now();
        var sessions = new HashMap<>(state.sessions());
        return switch (question) {
            case Login(var token, var user) -> {
                sessions.put(token, new Session(token, user, now.plus(lifetime)));
                yield CallResult.reply(null, new State(state.self(), Map.copyOf(sessions)));
            }
            case Logout(var token) -> {
                sessions.remove(token);
                yield CallResult.reply(null, new State(state.self(), Map.copyOf(sessions)));
            }
            case Find(var token) -> {
                Optional<User> user = Optional.ofNullable(sessions.get(token))
                        .filter(session -> !session.isOver(now))
                        .map(Session::user);
                yield CallResult.reply(user, state);
            }
        };
    }
    // end::callbacks[]
}
