package watertight.grader.agent;

/**
 * What woven code asks of the simulation that its thread belongs to.
 *
 * <p>Any of these calls may throw {@link Ended}: the simulation is over, and the thread is to unwind.
 */
public interface Simulated {

    /** Virtual time in nanoseconds, as {@link System#nanoTime()} would give it. */
    long nanoTime();

    /** Virtual time in milliseconds since 1970. */
    long currentTimeMillis();

    /** A number for code that wants to be random, from the schedule's seed. */
    long random();

    /** The hash of an object that was not asked for it before: not zero. */
    int hash();

    /** A place where the next thread may take over. */
    void point();

    /** A class begins to be initialized, or is: its thread can't be switched in between. */
    void initializing(boolean begins);

    /** A jump backwards: another round of a loop. */
    void loop();

    /** The thread comes back from a park. */
    void parked();

    /** A virtual thread of this simulation is about to start. */
    void starting(Thread thread);

    /** {@code thrown} arrives at a handler that would swallow it: {@code catch (Throwable t)} or the like. */
    void caught(Throwable thrown);

    /** {@code thrown} passes a handler that hands it on or keeps it: {@code finally}, a future. */
    void passing(Throwable thrown);

    /** {@code thrown} ends {@code thread}. True if nothing else is to be told of it. */
    boolean uncaught(Thread thread, Throwable thrown);

    /** The stub of exercise {@code id} was reached. */
    void stub(String id);

    /** The JVM was asked to end. */
    void exit(CourseCall call);

    /** Work was handed to a thread outside the simulation. */
    void left(CourseCall call);

    /** {@code synchronized} begins. True if the simulation holds the lock, false if the JVM is to hold it. */
    boolean enter(Object monitor);

    /** {@code synchronized} ends. True if the simulation held the lock, false if the JVM does. */
    boolean exit(Object monitor);

    /** {@link Object#wait(long, int)}; zero waits for ever. */
    void await(Object monitor, long nanos) throws InterruptedException;

    /** {@link Object#notify()} or {@link Object#notifyAll()}. */
    void signal(Object monitor, boolean all);
}
