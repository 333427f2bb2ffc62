/** Demos of lesson 0: why state is better owned than shared, and what isolation means in Java. */
package watertight.lessons.actors;
