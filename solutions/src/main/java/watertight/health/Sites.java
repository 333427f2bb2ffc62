package watertight.health;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The sites that the user has named. Of what can't be used it keeps a complaint, and goes on. */
final class Sites {

    private final List<URI> all = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();

    /**
     * Reads what the user has named.
     *
     * @param named addresses, and names of files with a {@code @} before them
     */
    static Sites of(List<String> named) {
        var sites = new Sites();
        for (String name : named) {
            if (name.startsWith("@")) {
                sites.readFile(name.substring(1));
            } else {
                sites.add(name, "");
            }
        }
        return sites;
    }

    /** The sites, in the order they were named. */
    List<URI> all() {
        return all;
    }

    /** One sentence for each thing that can't be used. */
    List<String> complaints() {
        return complaints;
    }

    private void readFile(String name) {
        try {
            List<String> lines = Files.readAllLines(Path.of(name));
            for (int i = 0; i < lines.size(); i++) {
                String address = withoutComment(lines.get(i));
                if (!address.isEmpty()) {
                    add(address, name + ":" + (i + 1) + ": ");
                }
            }
        } catch (NoSuchFileException | InvalidPathException missing) {
            complaints.add("There is no file '" + name + "'.");
        } catch (IOException unreadable) {
            complaints.add("The file '" + name + "' can't be read as text.");
        }
    }

    /** A comment begins at a # that nothing but blanks stands before: one within an address belongs to it. */
    private static String withoutComment(String line) {
        return line.replaceFirst("(^|\\s)#.*", "").strip();
    }

    private void add(String address, String place) {
        try {
            all.add(site(address));
        } catch (BadInput bad) {
            complaints.add(place + bad.getMessage());
        }
    }

    private static URI site(String address) throws BadInput {
        URI site = uri(address);
        if (site.getScheme() == null
                || !Set.of("http", "https").contains(site.getScheme().toLowerCase())) {
            throw new BadInput("'" + address + "' does not begin with http:// or https://.");
        }
        if (site.getHost() == null) {
            throw new BadInput("'" + address + "' names no host that could be asked.");
        }
        if (site.getPort() == 0 || site.getPort() > 65_535) {
            throw new BadInput("'" + address + "': there is no port " + site.getPort() + ".");
        }
        return site;
    }

    private static URI uri(String address) throws BadInput {
        try {
            return new URI(address);
        } catch (URISyntaxException bad) {
            throw new BadInput("'" + address + "' is no URL: " + bad.getReason() + ".");
        }
    }
}
