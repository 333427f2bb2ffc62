/** Chapter 6, Testing: three applications that are right, and the tests that say so. The tests are yours to write. */
package watertight.testing;
