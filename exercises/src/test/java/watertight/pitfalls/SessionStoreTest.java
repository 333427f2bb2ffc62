package watertight.pitfalls;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import watertight.genserver.GenServer;
import watertight.genserver.StartOptions;
import watertight.grader.Exercise;
import watertight.grader.Expect;
import watertight.grader.Simulated;
import watertight.grader.rules.CodeRules;
import watertight.grader.sim.Simulation;
import watertight.pitfalls.SessionStore.User;
import watertight.process.Body;
import watertight.process.Lab;
import watertight.process.Name;
import watertight.process.Pid;
import watertight.process.Self;
import watertight.table.Table;

/** Sessions that are found without asking anybody, and that end. */
@Exercise("5.11")
class SessionStoreTest {

    private static final Name STORE = new Name("sessions");
    private static final int LIFETIME = 100;
    private static final List<String> TOKENS = List.of("t1", "t2", "t3");

    /** Plays with a store as a process, and kills it then: its timers would go on for ever. */
    private static void play(Lab lab, Body scenario) {
        lab.process("client", self -> {
            var store = new SessionStore(STORE, Duration.ofMillis(LIFETIME));
            GenServer.start(self, new Watched<>(store), StartOptions.named(STORE))
                    .orElseThrow();
            try {
                scenario.run(self);
            } finally {
                lab.node().whereis(STORE).ifPresent(lab.node()::kill);
            }
        });
        lab.run();
    }

    private static void pass(int millis) throws InterruptedException {
        Simulation.pass(Duration.ofMillis(millis));
    }

    private static void expectUser(Self self, String token, String when, User expected) throws InterruptedException {
        Expect.that("the user of " + token + when, SessionStore.find(self, STORE, token))
                .is(Optional.ofNullable(expected));
    }

    private record Deed(String what, String token, int pause) {

        static Deed drawn(Simulation sim) {
            String what = sim.oneOf(List.of("login", "logout", "nothing"));
            return new Deed(what, sim.oneOf(TOKENS), sim.oneOf(List.of(0, LIFETIME / 2, LIFETIME - 1, LIFETIME + 1)));
        }
    }

    @Simulated(tries = 100)
    @Label("A user is found by the token of the login, until the session's lifetime is over or the user logs out")
    void findsWhoIsLoggedIn(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var deeds = Lab.several(sim.between(1, 5), () -> Deed.drawn(sim));
        play(lab, self -> {
            Map<String, Integer> logins = new HashMap<>();
            int now = 0;
            for (Deed deed : deeds) {
                switch (deed.what()) {
                    case "login" -> {
                        SessionStore.login(self, STORE, deed.token(), new User("user at " + now));
                        logins.put(deed.token(), now);
                    }
                    case "logout" -> {
                        SessionStore.logout(self, STORE, deed.token());
                        logins.remove(deed.token());
                    }
                    default -> {}
                }
                pass(deed.pause());
                now += deed.pause();
                for (String token : TOKENS) {
                    Integer login = logins.get(token);
                    boolean goesOn = login != null && now < login + LIFETIME;
                    expectUser(self, token, " after " + deeds, goesOn ? new User("user at " + login) : null);
                }
            }
        });
    }

    @Simulated(tries = 20)
    @Label("A session that is over is not found from that moment on, whether it has been swept out or not")
    void endsInTime(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        int login = sim.between(0, 2 * LIFETIME);
        play(lab, self -> {
            pass(login);
            SessionStore.login(self, STORE, "t1", new User("ann"));
            pass(LIFETIME - 1);
            expectUser(self, "t1", ", a moment before its session is over", new User("ann"));
            pass(1);
            expectUser(self, "t1", ", in the moment when its session is over", null);
            pass(1);
            expectUser(self, "t1", ", a moment later", null);
        });
    }

    @Simulated(tries = 40)
    @Label("Whoever looks for a user does not wait for the store, however busy it is, and gives it nothing to do")
    void findsWhileTheStoreIsBusy(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        int readers = sim.between(1, 3);
        boolean plainThread = sim.chance();
        play(lab, self -> {
            SessionStore.login(self, STORE, "t1", new User("ann"));
            var gate = new CountDownLatch(1);
            Pid store = lab.node().whereis(STORE).orElseThrow();
            store.send(new Watched.Hold(gate));
            Lab.settle();
            var found = new CountDownLatch(readers);
            for (int i = 1; i <= readers; i++) {
                lab.node().spawn(reader -> {
                    if (plainThread) {
                        SessionStore.find(lab.node(), STORE, "t1");
                    } else {
                        SessionStore.find(reader, STORE, "t1");
                    }
                    found.countDown();
                });
            }
            Lab.settle();
            Expect.that("readers that wait for the store, which is busy", found.getCount())
                    .is(0L);
            Expect.that(
                            "messages that wait in the store's mailbox",
                            lab.node().info(store).orElseThrow().mailboxLength())
                    .is(0);
            gate.countDown();
        });
    }

    @Simulated(tries = 20)
    @Label("The server's own state does not grow with the sessions")
    void keepsNoSessionsInItsState(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        int users = sim.between(1, 20);
        play(lab, self -> {
            login(self, users, 0);
            Object table = Table.whereis(self, STORE).orElse(null);
            Expect.that(
                            "users kept in the server's state, when " + users + " have logged in",
                            Reachable.countBeside(table, User.class, state(self)))
                    .is(0);
            Expect.that("users kept in the table '" + STORE + "'", Reachable.count(User.class, table))
                    .is(users);
        });
    }

    @Simulated(tries = 40)
    @Label("Of sessions that are over nothing is kept, though the store be in use: two lifetimes after the last login"
            + " there is no user left")
    void keepsNothing(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        int waves = sim.between(1, 3);
        int each = sim.between(1, 5);
        boolean inUse = sim.chance();
        play(lab, self -> {
            for (int wave = 0; wave < waves; wave++) {
                login(self, each, wave);
                pass(LIFETIME / 2);
            }
            twoLifetimesPass(self, inUse);
            expectUsers(self, inUse ? "two lifetimes later, in which others logged out" : "two lifetimes later", 0);
            login(self, each, waves);
            expectUsers(self, "when " + each + " have logged in again", each);
        });
    }

    private static void twoLifetimesPass(Self self, boolean inUse) throws InterruptedException {
        for (int i = 0; i < 8; i++) {
            pass(LIFETIME / 4);
            if (inUse) {
                SessionStore.logout(self, STORE, "nobody's");
            }
        }
    }

    @Simulated(tries = 20)
    @Label("However many sessions there were, when they are over the store and its table hold no more than before them")
    void keepsNoTraceOfThem(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        int waves = sim.between(1, 3);
        int each = sim.between(1, 5);
        play(lab, self -> {
            comeAndGo(self, each, 0);
            int before = held(self);
            for (int wave = 1; wave <= waves; wave++) {
                comeAndGo(self, each, wave);
            }
            Expect.that(
                            "objects that the store and its table hold, when " + waves * each
                                    + " more sessions have come and gone",
                            held(self))
                    .is(before);
        });
    }

    /** Some log in, and one of them logs out; the sessions of the others end by themselves. */
    private static void comeAndGo(Self self, int users, int wave) throws InterruptedException {
        login(self, users, wave);
        SessionStore.logout(self, STORE, "0 of " + wave);
        twoLifetimesPass(self, false);
    }

    private static int held(Self self) throws InterruptedException {
        return Reachable.count(
                Object.class, state(self), Table.whereis(self, STORE).orElse(null));
    }

    private static void login(Self self, int users, int wave) throws InterruptedException {
        for (int i = 0; i < users; i++) {
            SessionStore.login(self, STORE, i + " of " + wave, new User("user " + i));
        }
    }

    private static Object state(Self self) throws InterruptedException {
        self.send(STORE, new Watched.Show(self.pid()));
        return self.receive(Watched.Shown.class).state();
    }

    private static void expectUsers(Self self, String when, int expected) throws InterruptedException {
        Object table = Table.whereis(self, STORE).orElse(null);
        Expect.that("users that the store still holds, " + when, Reachable.count(User.class, state(self), table))
                .is(expected);
    }

    @Simulated(tries = 20)
    @Label("Of a session that is logged out of nothing is kept")
    void keepsNothingAfterLogout(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        int users = sim.between(1, 4);
        play(lab, self -> {
            login(self, users, 0);
            SessionStore.logout(self, STORE, "0 of 0");
            expectUsers(self, "when one of " + users + " has logged out", users - 1);
            SessionStore.logout(self, STORE, "nobody's");
            expectUsers(self, "when one more has logged out who was not there", users - 1);
        });
    }

    @Simulated(tries = 10)
    @Label("A store that is started again begins with no sessions")
    void beginsAnew(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        play(lab, self -> {
            SessionStore.login(self, STORE, "t1", new User("ann"));
            GenServer.stop(self, STORE);
            SessionStore.start(self, STORE, Duration.ofMillis(LIFETIME)).orElseThrow();
            expectUser(self, "t1", ", of a store that has ended", null);
            SessionStore.login(self, STORE, "t1", new User("bob"));
            expectUser(self, "t1", ", who has logged in to the new store", new User("bob"));
        });
    }

    @Test
    @DisplayName("The code keeps to the rules of the course")
    void keepsToTheRules() {
        CodeRules.ofServer(SessionStore.class).check();
    }
}
