package watertight.hello;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import watertight.grader.Exercise;
import watertight.grader.Expect;
import watertight.grader.Simulated;
import watertight.grader.rules.CodeRules;
import watertight.grader.sim.Simulation;
import watertight.hello.PingPong.Ping;
import watertight.hello.PingPong.Pong;
import watertight.process.Lab;
import watertight.process.Node;
import watertight.process.Pid;

@Exercise("1.3")
class PingPongTest {

    @Simulated(tries = 60)
    @Label("pong answers each ping, in order, with a pong of the same number")
    void pongAnswers(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var numbers = Lab.several(sim.between(1, 5), () -> sim.between(0, 99));
        List<Object> answers = new ArrayList<>();
        lab.process("player", self -> {
            Pid pong = PingPong.pong(lab.node());
            numbers.forEach(number -> pong.send(new Ping(self.pid(), number)));
            for (int i = 0; i < numbers.size(); i++) {
                answers.add(self.receive());
            }
        });
        lab.run();
        Expect.that("the answers", answers)
                .is(List.copyOf(numbers.stream().map(Pong::new).toList()));
    }

    @Simulated(tries = 60)
    @Label("The answer goes to whoever the ping is from, also when several play, and whoever sent it")
    void answersGoHome(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        int players = sim.between(2, 3);
        lab.play(() -> {
            Pid pong = PingPong.pong(lab.node());
            for (int p = 1; p <= players; p++) {
                int number = p;
                lab.process("player " + p, self -> {
                    lab.node().spawn(errand -> pong.send(new Ping(self.pid(), number)));
                    Expect.that("player " + number + " received", self.receive())
                            .is(new Pong(number));
                });
            }
        });
    }

    @Simulated(tries = 20)
    @Label("pong waits for pings for ever, and does not use the processor meanwhile")
    void pongLives(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        List<Pid> pong = new ArrayList<>();
        List<Object> answers = new ArrayList<>();
        lab.start("the test", () -> pong.add(PingPong.pong(lab.node())));
        for (int round = 1; round <= 3; round++) {
            int number = round;
            sim.runFor(Duration.ofSeconds(1));
            long before = sim.steps();
            sim.runFor(Duration.ofHours(1));
            Expect.that("times pong ran in an hour without pings", sim.steps() - before)
                    .is(0L);
            lab.process("player", self -> {
                pong.get(0).send(new Ping(self.pid(), number));
                answers.add(self.receive());
            });
        }
        lab.run();
        Expect.that("the answers, an hour apart", answers).is(List.of(new Pong(1), new Pong(2), new Pong(3)));
    }

    /** A pong of the test's: it answers late and with ten times the number, and notes what it got. */
    private static Pid slowPong(Node node, List<Integer> got) {
        return node.spawn(self -> {
            while (true) {
                var ping = (Ping) self.receive();
                got.add(ping.number());
                Lab.settle();
                Expect.that(
                                "pings that play sent before ping " + ping.number() + " was answered",
                                node.info(self.pid()).orElseThrow().mailboxLength())
                        .is(0);
                ping.from().send(new Pong(10 * ping.number()));
            }
        });
    }

    @Simulated(tries = 60)
    @Label("play sends the pings 1 to rounds, each after the answer to the one before, and adds up the answers")
    void playsByTheRules(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        int rounds = sim.between(0, 6);
        List<Integer> got = new ArrayList<>();
        lab.process("player", self -> {
            int sum = PingPong.play(self, slowPong(lab.node(), got), rounds);
            Expect.that("the sum of answers that are ten times the number", sum).is(5 * rounds * (rounds + 1));
        });
        lab.run();
        Expect.that("the pings that came", got)
                .is(IntStream.rangeClosed(1, rounds).boxed().toList());
    }

    @Simulated(tries = 60)
    @Label("play and pong work together, game after game")
    void playsWithPong(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var games = Lab.several(sim.between(1, 3), () -> sim.between(0, 6));
        lab.process("player", self -> {
            Pid pong = PingPong.pong(lab.node());
            for (int rounds : games) {
                Expect.that("the sum of " + rounds + " rounds", PingPong.play(self, pong, rounds))
                        .is(rounds * (rounds + 1) / 2);
            }
        });
        lab.run();
    }

    @Test
    @DisplayName("The code keeps to the rules of the course")
    void keepsToTheRules() {
        CodeRules.ofApplication(PingPong.class).check();
    }
}
