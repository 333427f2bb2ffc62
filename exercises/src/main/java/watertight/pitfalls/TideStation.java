package watertight.pitfalls;

import java.util.Map;

/** A station at the coast that watches tide gauges. It knows their levels, and sends a line whenever one changes. */
public interface TideStation {

    /** By how much the water rose at a gauge, in centimetres; it fell if this is negative. */
    record Change(String gauge, int by) {}

    /**
     * The levels at all gauges now, in centimetres.
     *
     * @throws Exception if the station can't be reached
     */
    Map<String, Integer> levels() throws Exception;

    /**
     * What a line says.
     *
     * @throws Exception if the line was damaged on its way and can't be read
     */
    Change read(String line) throws Exception;
}
