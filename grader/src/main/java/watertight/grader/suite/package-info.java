/**
 * Tests that students write, tried on an application that is right and on variants of it that are wrong: they must pass on
 * the one and fail on each of the others.
 */
package watertight.grader.suite;
