package watertight.testing;

import java.time.Duration;
import java.util.function.Consumer;
import watertight.process.Name;
import watertight.supervisor.ChildSpec;
import watertight.supervisor.Intensity;
import watertight.supervisor.Strategy;
import watertight.supervisor.Supervisor;
import watertight.supervisor.SupervisorInit;
import watertight.supervisor.SupervisorSpec;

/**
 * A weather station: an archive, a sensor that needs the archive, and a display that needs both; a {@link Part} each. It
 * promises:
 *
 * <ul>
 *   <li>When it has started, all three can be found by their names.
 *   <li>A part that is lost is replaced, for whatever reason it ended. The new one is found by the same name, and knows
 *       nothing of what the old one has written.
 *   <li>Whatever needs the lost part is replaced with it. Whatever does not goes on.
 *   <li>It puts up with two losses within ten seconds. When there is a third, it ends, with all its parts. What was lost
 *       longer ago does not count.
 *   <li>When it is stopped, its parts are shut down: the display first, the archive last.
 *   <li>Nothing is left of what has ended: neither of the station nor of a part.
 * </ul>
 */
public final class Station implements Supervisor {

    /** What the archive is registered under. */
    public static final Name ARCHIVE = new Name("archive");

    /** What the sensor is registered under. */
    public static final Name SENSOR = new Name("sensor");

    /** What the display is registered under. */
    public static final Name DISPLAY = new Name("display");

    private final Consumer<String> lastWords;

    /** @param lastWords is told what each part has written, when it is shut down: {@code "sensor: 12, 13"} */
    public Station(Consumer<String> lastWords) {
        this.lastWords = lastWords;
    }

    @Override
    public SupervisorInit init() {
        var parts = SupervisorSpec.of(Strategy.REST_FOR_ONE, part(ARCHIVE), part(SENSOR), part(DISPLAY));
        return parts.with(new Intensity(2, Duration.ofSeconds(10)));
    }

    private ChildSpec part(Name name) {
        return ChildSpec.worker(name.toString(), self -> Part.startLink(self, name, lastWords));
    }
}
