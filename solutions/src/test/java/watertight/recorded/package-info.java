/**
 * What the real OTP did, played on the reference. Each recorded scenario (in {@code otp/} among the test resources) is a
 * method here, written line by line after the Elixir script beside the recording; what it observes is compared, event by
 * event, with what was recorded there. Where Java must do otherwise, {@link watertight.recorded.Deviation} says
 * where and why.
 */
package watertight.recorded;
