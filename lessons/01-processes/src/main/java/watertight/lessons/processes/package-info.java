/** Demos of lesson 1: what processes do, seen from outside. Each has a twin in Elixir. */
package watertight.lessons.processes;
