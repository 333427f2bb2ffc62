package watertight.pitfalls;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import watertight.genserver.ServerEndedException;
import watertight.grader.sim.Simulation;
import watertight.process.ExitReason;
import watertight.process.Lab;
import watertight.process.Self;

/** Ships that ask for passages, each a process of its own, and what they are told. */
final class Ships {

    /** How a ship asks. */
    interface Question {
        int ask(Self self, String port) throws InterruptedException;
    }

    /** What a ship was told: the miles, or a reason; and when, counted from when it asked. */
    record Told(Object what, Duration after) {}

    private final Simulation sim;
    private final Lab lab;
    private final Question question;
    private final Map<Integer, Told> told = new TreeMap<>();

    Ships(Simulation sim, Lab lab, Question question) {
        this.sim = sim;
        this.lab = lab;
        this.question = question;
    }

    /** A ship asks for the passage of this number, and ends when it is told. */
    void asks(int number) {
        lab.node().spawn(self -> ask(self, number));
    }

    /** A ship asks for the passage of this number, and lives on when it is told. */
    void asksAndStays(int number) {
        lab.node().spawn(self -> {
            ask(self, number);
            Lab.forever();
        });
    }

    private void ask(Self self, int number) throws InterruptedException {
        Duration begin = sim.now();
        Object what = answer(self, ScriptedPlanner.port(number));
        told.put(number, new Told(what, sim.now().minus(begin)));
    }

    private Object answer(Self self, String port) throws InterruptedException {
        try {
            return question.ask(self, port);
        } catch (PlanningFailedException failed) {
            return inWords(failed.reason());
        } catch (ServerEndedException ended) {
            return "its server ended: " + ended.reason();
        }
    }

    /** A reason as ships are told it. */
    static String inWords(ExitReason reason) {
        return "planning failed: " + reason;
    }

    /** What each ship was told, that was told anything. */
    Map<Integer, Told> told() {
        return Map.copyOf(told);
    }
}
