package watertight.health;

import java.net.URI;

/** What is known of one site. */
public record SiteReport(URI site, SiteStatus status) {}
