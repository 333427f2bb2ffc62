/**
 * Tasks: processes that do one piece of work each, and hand its result to the process that started them.
 *
 * <p>What OTP does was recorded on Erlang/OTP 25 and Elixir 1.14; the scenarios, and the tests that hold this package
 * to them, are listed in lesson 4.
 */
package watertight.task;
