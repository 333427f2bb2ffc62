package watertight.site;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One tab of a {@link Browser}: opens pages, presses keys, clicks, evaluates JavaScript. A step without an answer fails after a
 * minute.
 */
final class Tab implements AutoCloseable {

    private static final Map<String, Integer> KEY_CODES =
            Map.of("Tab", 9, "Enter", 13, "Escape", 27, " ", 32, "ArrowUp", 38, "ArrowDown", 40);

    private final AtomicInteger number = new AtomicInteger();
    private final Map<Integer, CompletableFuture<Map<?, ?>>> answers = new ConcurrentHashMap<>();
    private volatile CompletableFuture<Void> loaded = new CompletableFuture<>();
    private final WebSocket socket;

    Tab(HttpClient http, URI address, int width, int height) {
        socket = http.newWebSocketBuilder().buildAsync(address, new Receiver()).join();
        send("Page.enable", "{}");
        String size = "{\"width\": %d, \"height\": %d, \"deviceScaleFactor\": 1, \"mobile\": false}";
        send("Emulation.setDeviceMetricsOverride", size.formatted(width, height));
    }

    /** Opens a page, and returns when it has loaded. */
    void open(URI page) {
        loaded = new CompletableFuture<>();
        send("Page.navigate", "{\"url\": %s}".formatted(quoted(page.toString())));
        within(loaded);
    }

    /** The value of a JavaScript expression: a string, a number, a boolean, or null. */
    Object evaluate(String expression) {
        Map<?, ?> result = send(
                "Runtime.evaluate",
                "{\"returnByValue\": true, \"awaitPromise\": true, \"expression\": %s}".formatted(quoted(expression)));
        if (result.containsKey("exceptionDetails")) {
            throw new IllegalStateException(expression + " failed: " + result.get("exceptionDetails"));
        }
        return ((Map<?, ?>) result.get("result")).get("value");
    }

    /** Returns when the JavaScript condition holds. */
    void await(String condition) {
        evaluate("new Promise(done => { const look = () => (%s) ? done(true) : setTimeout(look, 10); look(); })"
                .formatted(condition));
    }

    void press(String key) {
        String text = key.length() == 1 ? key : key.equals("Enter") ? "\r" : "";
        String event = "\"key\": %s, \"text\": %s, \"windowsVirtualKeyCode\": %d"
                .formatted(quoted(key), quoted(text), KEY_CODES.getOrDefault(key, 0));
        send("Input.dispatchKeyEvent", "{\"type\": \"keyDown\", " + event + "}");
        send("Input.dispatchKeyEvent", "{\"type\": \"keyUp\", " + event + "}");
    }

    /** Clicks the middle of an element, wherever on the page it is. */
    void click(String selector) {
        String element = "document.querySelector(%s)".formatted(quoted(selector));
        evaluate(element + ".scrollIntoView({block: 'center', behavior: 'instant'})");
        String box = element + ".getBoundingClientRect()";
        String event = "\"x\": %s, \"y\": %s, \"button\": \"left\", \"clickCount\": 1"
                .formatted(
                        evaluate(box + ".left + " + box + ".width / 2"),
                        evaluate(box + ".top + " + box + ".height / 2"));
        send("Input.dispatchMouseEvent", "{\"type\": \"mousePressed\", " + event + "}");
        send("Input.dispatchMouseEvent", "{\"type\": \"mouseReleased\", " + event + "}");
    }

    /** Makes a media feature such as {@code prefers-reduced-motion} have this value. */
    void emulate(String feature, String value) {
        send(
                "Emulation.setEmulatedMedia",
                "{\"features\": [{\"name\": %s, \"value\": %s}]}".formatted(quoted(feature), quoted(value)));
    }

    /** The next page that is opened runs none of its scripts. */
    void disableScripts() {
        send("Emulation.setScriptExecutionDisabled", "{\"value\": true}");
    }

    /** Shows the page as it is printed. */
    void emulatePaper() {
        send("Emulation.setEmulatedMedia", "{\"media\": \"print\"}");
    }

    void type(String words) {
        send("Input.insertText", "{\"text\": %s}".formatted(quoted(words)));
    }

    private Map<?, ?> send(String method, String parameters) {
        int id = number.incrementAndGet();
        var answer = new CompletableFuture<Map<?, ?>>();
        answers.put(id, answer);
        String message = "{\"id\": %d, \"method\": \"%s\", \"params\": %s}".formatted(id, method, parameters);
        socket.sendText(message, true).join();
        return within(answer);
    }

    private static <T> T within(CompletableFuture<T> answer) {
        return answer.orTimeout(1, TimeUnit.MINUTES).join();
    }

    private static String quoted(String text) {
        return '"'
                + text.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("\n", "\\n")
                        .replace("\r", "\\r")
                + '"';
    }

    @Override
    public void close() {
        send("Page.close", "{}");
    }

    /** Puts the parts of a message together, and hands each answer to whoever waits for it. */
    private final class Receiver implements WebSocket.Listener {

        private final StringBuilder message = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
            message.append(part);
            if (last) {
                receive(Browser.json(message.toString()));
                message.setLength(0);
            }
            from.request(1);
            return null;
        }

        private void receive(Map<?, ?> received) {
            if ("Page.loadEventFired".equals(received.get("method"))) {
                loaded.complete(null);
            } else if (received.get("id") instanceof Integer id) {
                answer(answers.remove(id), received);
            }
        }

        private void answer(CompletableFuture<Map<?, ?>> waiting, Map<?, ?> received) {
            if (received.get("result") instanceof Map<?, ?> result) {
                waiting.complete(result);
            } else {
                waiting.completeExceptionally(new IllegalStateException(received.toString()));
            }
        }
    }
}
