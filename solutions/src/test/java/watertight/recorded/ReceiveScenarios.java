package watertight.recorded;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import watertight.process.Down;
import watertight.process.ExitReason;
import watertight.process.Pid;
import watertight.process.Self;

/** Messages: their order, and how they are taken. */
final class ReceiveScenarios {

    private enum Word {
        X,
        Y,
        Z,
        OTHER,
        OTHER2,
        WANTED,
        GOT,
        NOTHING,
        TIMEOUT,
        LAST_WORDS
    }

    private record Prio(int number) {}

    private record Numbered(String by, int number) {}

    private record M(int number) {}

    private ReceiveScenarios() {}

    static void p03OrderPerSenderPair(Lab lab, Self main) throws Exception {
        for (String by : List.of("a", "b")) {
            lab.name(main.node().spawn(self -> sendNumbers(main.pid(), by)), by);
        }
        var all = new ArrayList<Numbered>();
        while (all.size() < 2_000) {
            all.add((Numbered) main.receive());
        }
        lab.log("received", "total", all.size(), "a_in_order", inOrder("a", all), "b_in_order", inOrder("b", all));
    }

    private static void sendNumbers(Pid to, String by) {
        IntStream.rangeClosed(1, 1_000).forEach(number -> to.send(new Numbered(by, number)));
    }

    private static boolean inOrder(String by, List<Numbered> all) {
        int[] numbers = all.stream()
                .filter(m -> m.by().equals(by))
                .mapToInt(Numbered::number)
                .toArray();
        return Arrays.equals(IntStream.rangeClosed(1, 1_000).toArray(), numbers);
    }

    static void p04SelectiveReceive(Lab lab, Self main) throws Exception {
        List.of(Word.X, new Prio(1), Word.Y, new Prio(2), Word.Z).forEach(main.pid()::send);
        lab.log("queue_len", "value", length(main));
        lab.log("took", "value", main.receive(Prio.class));
        lab.log("took", "value", main.receive(Prio.class));
        lab.log("queue_len", "value", length(main));
        lab.log("took", "value", main.receive(m -> m == Word.Z || m == Word.X));
        lab.log("left_over", "value", length(main));
        lab.logMailbox();
    }

    private static int length(Self main) {
        return main.node().info(main.pid()).orElseThrow().mailboxLength();
    }

    static void p05ReceiveAfter(Lab lab, Self main) throws Exception {
        Predicate<Object> wanted = Word.WANTED::equals;
        main.pid().send(Word.OTHER);
        var nothing = main.receive(wanted, Duration.ZERO);
        lab.log("after_0_no_match", "value", nothing.map(m -> Word.GOT).orElse(Word.NOTHING));
        main.pid().send(Word.WANTED);
        var match = main.receive(wanted, Duration.ZERO);
        lab.log("after_0_match", "value", match.map(m -> Word.GOT).orElse(Word.NOTHING));
        main.node().sendAfter(main.pid(), Word.OTHER2, Duration.ofMillis(10));
        var late = main.receive(wanted, Duration.ofMillis(50));
        lab.log("after_50_only_other_messages", "value", late.map(m -> Word.GOT).orElse(Word.TIMEOUT));
        lab.logMailbox();
    }

    static void p26MessageBeforeExitSignal(Lab lab, Self main) throws Exception {
        int times = 0;
        for (int i = 0; i < 1_000; i++) {
            times += lastWordsCameFirst(main) ? 1 : 0;
        }
        lab.log("message_then_down", "times", times, "of", 1_000);
        Pid trapping = lab.trapping("trapping");
        trapping.send(new M(1));
        main.exit(trapping, ExitReason.crash("boom"));
        trapping.send(new M(2));
        lab.log("mailbox", "messages", lab.mailboxOf(trapping));
    }

    private static boolean lastWordsCameFirst(Self main) throws InterruptedException {
        main.spawnMonitor(self -> {
            main.pid().send(Word.LAST_WORDS);
            self.exit(ExitReason.crash("boom"));
        });
        Object first = main.receive();
        Object second = main.receive();
        return first == Word.LAST_WORDS && second instanceof Down;
    }
}
