package watertight.health;

import java.util.List;

/**
 * What is known of all sites.
 *
 * @param sites one report for each site, in the order in which the sites were given
 */
public record HealthReport(List<SiteReport> sites) {

    /** A report that nobody can change. */
    public HealthReport {
        sites = List.copyOf(sites);
    }

    /** How many sites are up. */
    public int up() {
        return (int) sites.stream().filter(site -> site.status().isUp()).count();
    }

    /** How many sites are not up. */
    public int down() {
        return sites.size() - up();
    }

    /** Whether no site is down. */
    public boolean isAllUp() {
        return down() == 0;
    }
}
