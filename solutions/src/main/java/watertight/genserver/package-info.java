/**
 * Servers: processes that hold a state and serve one message after the other. The loop, the calls and the ways they fail
 * are written once, in {@link watertight.genserver.GenServer}; what a server does is written in its callbacks.
 *
 * <p>What OTP does was recorded on Erlang/OTP 25 and Elixir 1.14; the scenarios, and the tests that hold this package to
 * them, are listed in lesson 2.
 */
package watertight.genserver;
