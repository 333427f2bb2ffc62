/**
 * Pools: a fixed number of workers, lent to whoever needs one, and given back. Whoever finds none free waits in line.
 *
 * <p>OTP has none of its own; this one does what the library Poolboy does, which was recorded. The scenarios, and the
 * tests that hold this package to them, are listed in lesson 5.
 */
package watertight.pool;
