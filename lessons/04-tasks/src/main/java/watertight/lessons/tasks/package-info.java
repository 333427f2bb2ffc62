/** Demos of lesson 4: what tasks do, seen from outside. Most have a twin in Elixir. */
package watertight.lessons.tasks;
