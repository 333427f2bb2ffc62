/**
 * Tables: rows that are kept outside of every process, so that reading them is nobody's work but the reader's. OTP calls
 * them ETS.
 *
 * <p>What a table does was recorded on Erlang/OTP 25; the scenarios and the tests that hold this package to them are listed
 * in lesson 5.
 */
package watertight.table;
