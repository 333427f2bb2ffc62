package watertight.grader.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import watertight.samples.Chance;
import watertight.samples.Initialized;
import watertight.samples.Mailbox;
import watertight.samples.Monitored;
import watertight.samples.Unordered;

@DisplayName("The same draws and seed")
class ReplayTest {

    @Test
    @DisplayName("give the same run")
    void sameRun() {
        var runs = new HashSet<String>();
        for (long seed = 0; seed < 200; seed++) {
            String run = run(Mailbox.class, seed);
            assertEquals(run, run(Mailbox.class, seed));
            runs.add(run);
        }
        assertTrue(runs.size() > 190, runs.size() + " different runs of 200 seeds");
    }

    @Test
    @DisplayName("give the same run when a class need not be initialized any more")
    void sameRunLater() {
        for (long seed = 0; seed < 20; seed++) {
            var sample = Woven.fresh(Initialized.class);
            assertEquals(run(sample, seed), run(sample, seed));
        }
    }

    @Test
    @DisplayName("give the same run in another JVM")
    void sameRunElsewhere() throws Exception {
        String here = story();
        assertEquals(here, elsewhere());
        assertEquals(here, elsewhere());
        assertNotEquals(run(Mailbox.class, 1), run(Mailbox.class, 2));
    }

    @Test
    @DisplayName("need the agent, and say so in one sentence")
    void needAgent() throws Exception {
        String printed = java("-Dwatertight.agent=none");
        assertTrue(
                printed.startsWith("This JVM was started without the grader's agent. Run the tests through "
                        + "./mvnw test, or give your IDE these options: "),
                printed);
        assertEquals(1, printed.lines().count(), printed);
    }

    /** Prints the story, for a JVM of its own; or why it can't. */
    public static void main(String[] arguments) {
        try {
            System.out.print(story());
        } catch (IllegalStateException problem) {
            System.out.println(problem.getMessage());
        }
    }

    private static String story() {
        var story = new StringBuilder();
        for (long seed = 0; seed < 20; seed++) {
            story.append(run(Mailbox.class, seed))
                    .append(run(Chance.class, seed))
                    .append(run(Monitored.Right.class, seed))
                    .append(run(Unordered.class, seed));
        }
        return story.toString();
    }

    private static String run(Class<? extends Consumer<Simulation>> sample, long seed) {
        return run((Simulation sim) -> Woven.fresh(sample).accept(sim), seed);
    }

    private static String run(Consumer<Simulation> sample, long seed) {
        try (var sim = new Simulation(new Draws(List.of(1, 2, 3)), seed)) {
            sample.accept(sim);
            return seed + ": " + sim.steps() + " steps, " + sim.now() + " "
                    + sim.timeline().events() + "\n";
        }
    }

    private static String elsewhere() throws IOException, InterruptedException {
        return java(ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(option -> option.startsWith("-javaagent"))
                .findFirst()
                .orElseThrow());
    }

    private static String java(String option) throws IOException, InterruptedException {
        var command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                option,
                "-cp",
                System.getProperty("java.class.path"),
                ReplayTest.class.getName());
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), printed);
        return printed;
    }
}
