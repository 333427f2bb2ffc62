package watertight.health;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;

/** Servers on this machine, and on no other, that behave as a test wants it. They are gone when this is closed. */
final class Loopback implements AutoCloseable {

    /** Room for so many clients that connect at once. */
    private static final int BACKLOG = 500;

    /** So many redirects are an endless number. */
    private static final int ENOUGH = 100;

    private static final InetAddress HERE = InetAddress.getLoopbackAddress();

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Deque<Closing> servers = new ArrayDeque<>();
    private final HttpServer http;
    private int pages;

    private interface Closing {
        void close() throws IOException;
    }

    /** What a server says to who has connected. */
    interface Talk {
        void with(Socket client) throws IOException, InterruptedException;
    }

    Loopback() throws IOException {
        http = begin(HttpServer.create(anyPort(), BACKLOG));
    }

    private static InetSocketAddress anyPort() {
        return new InetSocketAddress(HERE, 0);
    }

    private static URI at(String scheme, int port, String path) {
        return URI.create(scheme + "://" + HERE.getHostAddress() + ":" + port + path);
    }

    private <S extends HttpServer> S begin(S server) {
        server.setExecutor(threads);
        server.start();
        servers.add(() -> server.stop(0));
        return server;
    }

    /** A page of a proper server. */
    URI page(HttpHandler handler) {
        String path = "/" + ++pages;
        http.createContext(path, exchange -> {
            try (exchange) {
                handler.handle(exchange);
            }
        });
        return at("http", http.getAddress().getPort(), path);
    }

    /** A page with this status, and a few words in it unless the status forbids it. */
    URI status(int code) {
        return page(exchange -> answer(exchange, code));
    }

    static void answer(HttpExchange exchange, int code) throws IOException {
        boolean empty = code == 204 || code == 304;
        byte[] words = "a few words".getBytes(StandardCharsets.US_ASCII);
        exchange.sendResponseHeaders(code, empty ? -1 : words.length);
        if (!empty) {
            exchange.getResponseBody().write(words);
        }
    }

    /** A page that sends whoever asks for it to another one. */
    URI redirect(URI target) {
        return page(exchange -> {
            exchange.getResponseHeaders().add("Location", target.toString());
            exchange.sendResponseHeaders(302, -1);
        });
    }

    /** A page that sends whoever asks for it to itself, until it has had enough of that. */
    URI circle() {
        var requests = new AtomicInteger();
        return page(exchange -> {
            if (requests.incrementAndGet() > ENOUGH) {
                answer(exchange, 508);
                return;
            }
            exchange.getResponseHeaders()
                    .add("Location", exchange.getRequestURI().toString());
            exchange.sendResponseHeaders(302, -1);
        });
    }

    /** A server that talks as it likes, once it has been asked something; then it hangs up. */
    URI talking(Talk talk) throws IOException {
        return at("http", listen(talk), "/");
    }

    private int listen(Talk talk) throws IOException {
        var server = new ServerSocket(0, BACKLOG, HERE);
        servers.add(server::close);
        threads.submit(() -> {
            while (true) {
                Socket client = server.accept();
                threads.submit(() -> {
                    try (client) {
                        client.getInputStream().read(new byte[10_000]);
                        talk.with(client);
                        hangUp(client);
                    }
                    return null;
                });
            }
        });
        return server.getLocalPort();
    }

    /** Hangs up politely. With words of the other side unread it would be a reset. */
    private static void hangUp(Socket client) throws IOException {
        if (!client.isClosed()) {
            client.shutdownOutput();
            client.getInputStream().transferTo(OutputStream.nullOutputStream());
        }
    }

    static void say(Socket client, String words) throws IOException {
        client.getOutputStream().write(words.replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII));
        client.getOutputStream().flush();
    }

    /** Hangs up without a good-bye: the other side sees a reset. */
    static void reset(Socket client) throws IOException {
        client.setSoLinger(true, 0);
        client.close();
    }

    /** A port where nobody listens, and where nobody else will. */
    URI refusing() throws IOException {
        var taken = new Socket();
        taken.bind(anyPort());
        servers.add(taken::close);
        return at("http", taken.getLocalPort(), "/");
    }

    /** A server that speaks TLS and has no certificate to show. */
    URI withoutCertificate() throws IOException, GeneralSecurityException {
        var tls = SSLContext.getInstance("TLS");
        tls.init(new KeyManager[0], null, null);
        return secure(tls);
    }

    /** A server that answers over TLS. */
    URI secure(SSLContext tls) throws IOException {
        var server = HttpsServer.create(anyPort(), BACKLOG);
        server.setHttpsConfigurator(new HttpsConfigurator(tls));
        server.createContext("/", exchange -> answer(exchange, 200));
        return at("https", begin(server).getAddress().getPort(), "/");
    }

    /** A server that is asked for TLS and does not know what that is. */
    URI withoutTls() throws IOException {
        return at("https", listen(client -> say(client, "HTTP/1.1 400 Bad Request\nContent-Length: 0\n\n")), "/");
    }

    @Override
    public void close() throws IOException {
        for (Closing server : servers) {
            server.close();
        }
        threads.shutdownNow();
    }
}
