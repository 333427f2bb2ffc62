/**
 * What the real OTP did with trees drawn at random. Each recorded trace ({@code otp/traces/} among the test resources, or
 * a file that {@code -Dotp.traces} names) is played on the model and on the reference, and compared event by event.
 */
package watertight.supervisor.traces;
