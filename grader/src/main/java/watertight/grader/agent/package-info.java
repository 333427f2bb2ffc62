/**
 * What the simulation weaves into classes as they are loaded, and what the woven code calls.
 *
 * <p>These classes are put on the boot class path, so that the JDK's own classes can call them: they use the JDK alone
 * and nothing else of the grader. {@link watertight.grader.agent.Simulated} is all they know of a simulation.
 */
package watertight.grader.agent;
