/** Demos of lesson 2: what servers do, seen from outside. Each has a twin in Elixir. */
package watertight.lessons.servers;
