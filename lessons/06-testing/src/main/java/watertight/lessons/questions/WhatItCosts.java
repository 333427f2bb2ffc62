package watertight.lessons.questions;

import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.locks.ReentrantLock;
import watertight.genserver.Agent;
import watertight.genserver.CallResult;
import watertight.genserver.From;
import watertight.genserver.GenServer;
import watertight.genserver.InitResult;
import watertight.genserver.Request;
import watertight.genserver.Result;
import watertight.lessons.Scene;
import watertight.process.Pid;
import watertight.process.Self;

/** The same counter as an object, an agent and a server: what one more costs. */
public final class WhatItCosts {

    private static final int TIMES = 20_000;

    private WhatItCosts() {}

    // tag::counters[]
    private static final class Counter {

        private final ReentrantLock lock = new ReentrantLock();
        private long count;

        long add() {
            return ++count;
        }

        long addLocked() {
            lock.lock();
            try {
                return ++count;
            } finally {
                lock.unlock();
            }
        }
    }

    private record Add() implements Request<Long> {}

    private static final class Server implements GenServer<Long, Add, Add> {

        @Override
        public InitResult<Long> init(Self self) {
            return InitResult.ok(0L);
        }

        @Override
        public CallResult<Long> handleCall(Add add, From from, Long count) {
            return CallResult.reply(count + 1, count + 1);
        }

        @Override
        public Result<Long> handleCast(Add add, Long count) {
            return Result.noReply(count + 1);
        }
    }
    // end::counters[]

    static void main() {
        Scene.play(self -> {
            var object = new Counter();
            Pid server = GenServer.startLink(self, new Server()).orElseThrow();
            var agent = new Agent<Long>(Agent.startLink(self, () -> 0L).orElseThrow());
            // tag::use[]
            measure("a method call", object::add);
            measure("a method call with a lock", object::addLocked);
            measure("a cast", () -> {
                GenServer.cast(self, server, new Add());
                return 0;
            });
            measure("a call", () -> GenServer.call(self, server, new Add()));
            measure("an agent's getAndUpdate", () -> agent.getAndUpdate(self, n -> new Agent.Change<>(n, n + 1)));
            // end::use[]
        });
    }

    private interface Once {
        long run() throws InterruptedException;
    }

    /** The median of five rounds, after a tenth of a second that doesn't count. */
    private static void measure(String what, Once once) throws InterruptedException {
        double[] rounds = new double[5];
        long begin = System.nanoTime();
        while (System.nanoTime() - begin < 100_000_000) {
            round(once);
        }
        for (int i = 0; i < rounds.length; i++) {
            rounds[i] = round(once);
        }
        Arrays.sort(rounds);
        IO.println(String.format(Locale.ROOT, "%s: %.1f ns", what, rounds[2]));
    }

    private static double round(Once once) throws InterruptedException {
        long begin = System.nanoTime();
        for (int i = 0; i < TIMES; i++) {
            once.run();
        }
        return (System.nanoTime() - begin) / (double) TIMES;
    }
}
