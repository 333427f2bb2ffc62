/**
 * Processes, as the BEAM has them: isolated, known by a {@link watertight.process.Pid}, talking by messages, tied by
 * links and monitors. A {@link watertight.process.Node} runs them, one virtual thread each.
 *
 * <p>Where OTP's behaviour is not obvious it was recorded on Erlang/OTP 25 and Elixir 1.14; the scenarios and the tests
 * that hold this package to them are listed in lesson 1.
 */
package watertight.process;
