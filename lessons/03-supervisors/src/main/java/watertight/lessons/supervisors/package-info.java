/** Demos of lesson 3: what supervisors do, seen from outside. Each has a twin in Elixir. */
package watertight.lessons.supervisors;
