package watertight.supervisor;

/**
 * What a {@link DynamicSupervisor} does. Its strategy is always {@link Strategy#ONE_FOR_ONE}.
 *
 * @param maxChildren how many children there may be at once
 */
public record DynamicSupervisorSpec(int maxChildren, Intensity intensity) {

    /** As many children as there is room for, and the default intensity. */
    public static final DynamicSupervisorSpec DEFAULT = new DynamicSupervisorSpec(Integer.MAX_VALUE, Intensity.DEFAULT);

    /** @throws IllegalArgumentException if the number is negative */
    public DynamicSupervisorSpec {
        if (maxChildren < 0) {
            throw new IllegalArgumentException(
                    "A number of children can't be negative, and this is " + maxChildren + ".");
        }
    }

    /** The same, but with no more children than this. */
    public DynamicSupervisorSpec withMaxChildren(int most) {
        return new DynamicSupervisorSpec(most, intensity);
    }

    /** The same, but it puts up with more or fewer restarts. */
    public DynamicSupervisorSpec with(Intensity otherIntensity) {
        return new DynamicSupervisorSpec(maxChildren, otherIntensity);
    }
}
