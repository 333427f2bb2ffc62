package watertight.health;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The sites that the user has named. Of what can't be used it keeps a complaint, and goes on. */
final class Sites {

    /** Some editors write it at the begin of a text. */
    private static final String BYTE_ORDER_MARK = "^\uFEFF";

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
        int before = all.size() + complaints.size();
        try {
            addLines(name, lines(name));
            if (all.size() + complaints.size() == before) {
                throw new BadInput("The file '" + name + "' names no site: write one URL in a line.");
            }
        } catch (BadInput bad) {
            complaints.add(bad.getMessage());
        }
    }

    private void addLines(String name, List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            String address = withoutComment(lines.get(i));
            if (!address.isEmpty()) {
                add(address, name + ":" + (i + 1) + ": ");
            }
        }
    }

    private static List<String> lines(String name) throws BadInput {
        if (name.isEmpty()) {
            throw new BadInput("After the @ there is no name of a file.");
        }
        try {
            Path file = Path.of(name);
            if (Files.isDirectory(file)) {
                throw new BadInput("'" + name + "' is a folder: name a file in it.");
            }
            return Files.readString(file)
                    .replaceFirst(BYTE_ORDER_MARK, "")
                    .lines()
                    .toList();
        } catch (NoSuchFileException | InvalidPathException missing) {
            throw new BadInput("There is no file '" + name + "'.");
        } catch (AccessDeniedException _) {
            throw new BadInput("The file '" + name + "' is there, but you may not read it.");
        } catch (CharacterCodingException _) {
            throw new BadInput("The file '" + name + "' is no text: save it as UTF-8.");
        } catch (IOException unreadable) {
            throw new BadInput("The file '" + name + "' can't be read: " + unreadable.getMessage() + ".");
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
        if (site.getScheme() == null) {
            throw new BadInput("'" + address + "' does not begin with http:// or https://: write https://" + address
                    + ", or @" + address + " if it is a file.");
        }
        if (!Set.of("http", "https").contains(site.getScheme().toLowerCase())) {
            throw new BadInput("'" + address + "' does not begin with http:// or https://.");
        }
        if (site.getHost() == null) {
            throw new BadInput("'" + address + "' names no host that could be asked: a host's name is made of"
                    + " the letters from a to z, digits, dots and hyphens.");
        }
        if (site.getPort() == 0 || site.getPort() > 65_535) {
            throw new BadInput("'" + address + "': there is no port " + site.getPort() + ".");
        }
        return site;
    }

    private static URI uri(String address) throws BadInput {
        if (address.isBlank()) {
            throw new BadInput("An address is empty: leave it out, or write it.");
        }
        try {
            return new URI(address);
        } catch (URISyntaxException bad) {
            throw new BadInput("'" + address + "' is no URL: " + bad.getReason() + at(bad.getIndex()) + ".");
        }
    }

    /** Where in an address, if that is known, counted from 1. */
    private static String at(int index) {
        return index < 0 ? "" : " at character " + (index + 1);
    }
}
