package watertight.site;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** A headless Chromium or Chrome of this machine, driven over its DevTools protocol. */
final class Browser implements AutoCloseable {

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome", "chrome.exe");
    private static final List<String> OPTIONS = List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-sync",
            "--disable-background-networking",
            "--disable-component-update",
            "--remote-debugging-port=0",
            "about:blank");
    private static final Pattern LISTENING = Pattern.compile("DevTools listening on ws://([^/]+)/.*");

    private final HttpClient http = HttpClient.newHttpClient();
    private final Process process;
    private final String address;

    private Browser(Process process, String address) {
        this.process = process;
        this.address = address;
    }

    /** The browser's program, where one is on the path. */
    static Optional<Path> installed() {
        return Stream.of(System.getenv("PATH").split(Pattern.quote(System.getProperty("path.separator"))))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Starts {@code program} with a profile of its own. */
    static Browser start(Path program, Path profile) throws IOException {
        var command = new ArrayList<>(List.of(program.toString(), "--user-data-dir=" + profile));
        command.addAll(OPTIONS);
        Process process = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        var errors = new BufferedReader(new InputStreamReader(process.getErrorStream()));
        String address = listening(errors);
        Thread.ofVirtual().start(() -> drain(errors));
        return new Browser(process, address);
    }

    private static String listening(BufferedReader errors) throws IOException {
        for (String line = errors.readLine(); line != null; line = errors.readLine()) {
            var found = LISTENING.matcher(line);
            if (found.matches()) {
                return found.group(1);
            }
        }
        throw new IOException("The browser ended before it was ready.");
    }

    /** Reads until the browser ends, so that it never waits to be read. */
    private static void drain(BufferedReader errors) {
        try (errors) {
            errors.transferTo(Writer.nullWriter());
        } catch (IOException ended) {
            // Closing the browser closes the stream, perhaps while it is read.
        }
    }

    /** A new, empty tab of that size in pixels. */
    Tab tab(int width, int height) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://" + address + "/json/new"))
                .PUT(HttpRequest.BodyPublishers.noBody())
                .build();
        Map<?, ?> answer = json(http.send(request, BodyHandlers.ofString()).body());
        return new Tab(http, URI.create((String) answer.get("webSocketDebuggerUrl")), width, height);
    }

    /** Reads JSON, which is YAML. */
    static Map<?, ?> json(String text) {
        return (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(text);
    }

    @Override
    public void close() throws InterruptedException {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        process.waitFor();
    }
}
