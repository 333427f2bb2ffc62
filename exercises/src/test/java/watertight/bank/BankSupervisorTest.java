package watertight.bank;

import java.time.Duration;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import watertight.genserver.GenServer;
import watertight.genserver.ServerEndedException;
import watertight.genserver.StartResult;
import watertight.grader.Exercise;
import watertight.grader.Expect;
import watertight.grader.Simulated;
import watertight.grader.rules.CodeRules;
import watertight.grader.sim.Simulation;
import watertight.process.ExitReason;
import watertight.process.Lab;
import watertight.process.Name;
import watertight.process.Pid;
import watertight.supervisor.ChildInfo;
import watertight.supervisor.ChildState;
import watertight.supervisor.ChildType;
import watertight.supervisor.Supervisor;

@Exercise("3.6")
class BankSupervisorTest {

    /** Longer than the time in which restarts are counted. */
    private static final Duration A_WHILE = Duration.ofSeconds(6);

    private static final List<String> ENDS = List.of("was killed", "crashed", "was told to shut down", "was stopped");

    /** Starts the supervisor from a process that lives on, which is returned. */
    static Pid start(Lab lab, int initialBalance) throws InterruptedException {
        Pid parent = lab.node().spawn(self -> {
            BankSupervisor.startLink(self, initialBalance).orElseThrow();
            Lab.forever();
        });
        Lab.settle();
        return parent;
    }

    private static Pid at(Lab lab, Name name) {
        return lab.node().whereis(name).orElse(null);
    }

    private static void end(Lab lab, Pid account, String how) throws InterruptedException {
        switch (how) {
            case "was killed" -> lab.node().kill(account);
            case "crashed" -> lab.node().exit(account, ExitReason.crash("out of money"));
            case "was told to shut down" -> lab.node().exit(account, ExitReason.SHUTDOWN);
            default -> GenServer.stop(lab.node(), account);
        }
        Lab.settle();
    }

    @Simulated(tries = 20)
    @Label("The supervisor starts under its name, and by then the account is there, with its first balance")
    void startsTheAccount(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        int initial = sim.between(0, 2000);
        lab.process("owner", self -> {
            Pid supervisor = BankSupervisor.startLink(self, initial).orElseThrow();
            Expect.that("who is registered as " + BankSupervisor.NAME, at(lab, BankSupervisor.NAME))
                    .is(supervisor);
            Expect.that("the balance", BankAccount.getBalance(self)).is(initial);
            Expect.that("processes started: the owner, the supervisor, the account", lab.spawned())
                    .is(3);
        });
        lab.run();
    }

    @Simulated(tries = 20)
    @Label("The supervisor has one child, a worker called \"account\": the account")
    void hasOneChild(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        lab.play(() -> {
            start(lab, 1000);
            var account = new ChildState.Running(at(lab, BankAccount.NAME));
            Expect.that("the supervisor's children", Supervisor.whichChildren(lab.node(), BankSupervisor.NAME))
                    .is(List.of(new ChildInfo("account", account, ChildType.WORKER)));
        });
    }

    @Simulated(tries = 100)
    @Label("However the account ends, it comes back: a new process under the same name, with the first balance")
    void comesBack(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        int initial = sim.between(0, 2000);
        var ends = Lab.several(sim.between(1, 5), () -> sim.oneOf(ENDS));
        lab.play(() -> {
            start(lab, initial);
            for (String how : ends) {
                Pid before = at(lab, BankAccount.NAME);
                BankAccount.deposit(lab.node(), 50);
                Expect.that("the balance after a deposit of 50", BankAccount.getBalance(lab.node()))
                        .is(initial + 50);
                end(lab, before, how);
                expectANewOne(lab, before, how);
                Expect.that("the balance after the account " + how, BankAccount.getBalance(lab.node()))
                        .is(initial);
                Simulation.pass(A_WHILE);
            }
        });
    }

    private static void expectANewOne(Lab lab, Pid before, String how) {
        Pid now = at(lab, BankAccount.NAME);
        if (now == null || now.equals(before)) {
            throw Expect.never("The account " + how + ", and it did not come back: nobody is registered as "
                    + BankAccount.NAME + ".");
        }
    }

    @Simulated(tries = 20)
    @Label("The supervisor survives three ends of the account within five seconds, again and again")
    void survivesThree(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        int bursts = sim.between(1, 4);
        lab.play(() -> {
            start(lab, 1000);
            Pid supervisor = at(lab, BankSupervisor.NAME);
            for (int end = 1; end <= 3 * bursts; end++) {
                Pid before = at(lab, BankAccount.NAME);
                end(lab, before, "was killed");
                expectANewOne(lab, before, "was killed");
                Simulation.pass(end % 3 == 0 ? A_WHILE : Duration.ofMillis(10));
            }
            Expect.that("who is registered as " + BankSupervisor.NAME, at(lab, BankSupervisor.NAME))
                    .is(supervisor);
        });
    }

    @Simulated(tries = 200)
    @Label("Who asks while the account ends gets a balance or is told clearly why not, and soon gets a balance again")
    void failsClearly(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        lab.start("the bank", () -> start(lab, 1000));
        lab.run();
        lab.start("the accident", () -> lab.node().kill(at(lab, BankAccount.NAME)));
        lab.process("client", self -> {
            try {
                Expect.that("the balance", BankAccount.getBalance(self)).is(1000);
            } catch (ServerEndedException clear) {
                Expect.that("why there is no answer", clear.reason()).isOneOf(ExitReason.NO_PROCESS, ExitReason.KILLED);
            }
            Lab.settle();
            Expect.that("the balance soon after", BankAccount.getBalance(self)).is(1000);
        });
        lab.run();
    }

    @Simulated(tries = 20)
    @Label("When the supervisor is stopped the account is stopped too, and all can be started anew")
    void stops(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        lab.play(() -> {
            start(lab, 1000);
            Pid account = at(lab, BankAccount.NAME);
            Supervisor.stop(lab.node(), BankSupervisor.NAME);
            Expect.that("how the account ended", lab.reasonOf(account)).is(ExitReason.SHUTDOWN);
            Expect.that("who is registered as " + BankAccount.NAME, at(lab, BankAccount.NAME))
                    .is(null);
            start(lab, 70);
            Expect.that("the balance of the new account", BankAccount.getBalance(lab.node()))
                    .is(70);
        });
    }

    @Simulated(tries = 40)
    @Label("The supervisor is linked to who started it: when that one ends, nothing is left")
    void endsWithItsOwner(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        boolean killed = sim.chance();
        lab.play(() -> {
            Pid owner = start(lab, 1000);
            if (killed) {
                lab.node().kill(owner);
            } else {
                lab.node().exit(owner, ExitReason.SHUTDOWN);
            }
            Lab.settle();
            Expect.that("processes left when the owner has ended", lab.node().processes())
                    .is(List.of());
        });
    }

    @Simulated(tries = 20)
    @Label("There is one supervisor: a second start says who has the name, and leaves the account alone")
    void startsOnce(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        lab.play(() -> {
            start(lab, 1000);
            Pid account = at(lab, BankAccount.NAME);
            StartResult second = lab.node().asProcess(self -> BankSupervisor.startLink(self, 7));
            Expect.that("what the second start said", second)
                    .is(new StartResult.AlreadyStarted(at(lab, BankSupervisor.NAME)));
            Expect.that("the account", at(lab, BankAccount.NAME)).is(account);
        });
    }

    @Simulated(tries = 20)
    @Label(
            "The banks of two nodes have nothing to do with each other, and each account comes back with its own balance")
    void shareNothing(@ForAll Simulation sim) {
        var one = new Lab(sim);
        var other = new Lab(sim);
        one.play(() -> {
            start(one, 100);
            start(other, 200);
            end(one, at(one, BankAccount.NAME), "was killed");
            Expect.that("the balance of the one, after its account was killed", BankAccount.getBalance(one.node()))
                    .is(100);
            Expect.that("the balance of the other", BankAccount.getBalance(other.node()))
                    .is(200);
        });
    }

    @Test
    @DisplayName("The code keeps to the rules of the course")
    void keepsToTheRules() {
        CodeRules.ofApplication(BankSupervisor.class).check();
    }
}
