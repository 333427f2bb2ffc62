/** Demos of lesson 5: mistakes and how one sees them, tables and a pool. Most have a twin in Elixir. */
package watertight.lessons.pitfalls;
