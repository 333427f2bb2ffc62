/**
 * Runs threads on a seeded scheduler with virtual time: one scenario under one schedule is one
 * {@link watertight.grader.sim.Simulation}.
 *
 * <p>All threads of a simulation are virtual threads on one carrier. Which of the runnable ones goes next is drawn from
 * a seed; when none is runnable, the next timer fires and time jumps to it; when there is no timer either, the
 * simulation is at rest. The same draws and the same seed give the same run, in every JVM.
 */
package watertight.grader.sim;
