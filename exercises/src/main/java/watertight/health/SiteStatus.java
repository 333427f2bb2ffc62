package watertight.health;

import java.time.Duration;
import watertight.process.ExitReason;

/** How a site is. */
public sealed interface SiteStatus {

    /** It answers, and well. */
    record Up(int code, Duration took) implements SiteStatus {}

    /** It answers badly, or it is plain why it does not. */
    record Down(Answer answer, Duration took) implements SiteStatus {}

    /** It had not answered in time, and is waited for no longer. */
    record Late() implements SiteStatus {}

    /** To fetch it ended in a way that nobody expected. */
    record Crashed(ExitReason reason) implements SiteStatus {}

    /** How a site is that gave this answer, after this time. */
    static SiteStatus of(Answer answer, Duration took) {
        return answer instanceof Answer.Status(int code) && answer.isGood()
                ? new Up(code, took)
                : new Down(answer, took);
    }

    /** Whether the site is up. It is down in any other case. */
    default boolean isUp() {
        return this instanceof Up;
    }
}
