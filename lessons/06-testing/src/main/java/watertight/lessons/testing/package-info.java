/** Demos of lesson 6: an application, wrong versions of it, and tests that tell them apart or don't. */
package watertight.lessons.testing;
