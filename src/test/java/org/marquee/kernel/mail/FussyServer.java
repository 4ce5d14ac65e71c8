package org.marquee.kernel.mail;

import com.icegreen.greenmail.util.GreenMail;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/**
 * A mail server that knows STARTTLS. It does not take letters to somebody, and repeats in its answer to whom; or it refuses one
 * command, whoever a letter is for.
 */
final class FussyServer implements AutoCloseable {
    private final ServerSocket socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    private final List<String> taken = new CopyOnWriteArrayList<>();
    private final String code;
    private final String unwanted;
    private final String refused;

    /** @param unwanted the recipient, with a code before it unless it is refused for good */
    FussyServer(String unwanted) throws IOException {
        this(unwanted, "nothing");
    }

    private FussyServer(String unwanted, String refused) throws IOException {
        var parts = unwanted.split(" ");
        this.code = parts.length == 1 ? "550" : parts[0];
        this.unwanted = parts[parts.length - 1];
        this.refused = refused;
        var thread = new Thread(this::serve);
        thread.setDaemon(true);
        thread.start();
    }

    /** @param refusal the code and the command that it refuses with it, a dot for the text of a letter */
    static FussyServer that(String refusal) throws IOException {
        return new FussyServer(refusal.substring(0, 3) + " nobody", refusal.substring(4));
    }

    int port() {
        return socket.getLocalPort();
    }

    List<String> taken() {
        return taken;
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (var line = socket.accept()) {
                talk(line);
            } catch (IOException e) {
                // Somebody has hung up, or the test is over.
            }
        }
    }

    private void talk(Socket line) throws IOException {
        var out = new PrintStream(line.getOutputStream(), true, StandardCharsets.US_ASCII);
        out.print("220 fussy\r\n");
        talk(line, out);
    }

    private void talk(Socket line, PrintStream out) throws IOException {
        var in = new BufferedReader(new InputStreamReader(line.getInputStream(), StandardCharsets.US_ASCII));
        for (var said = in.readLine(); said != null; said = in.readLine()) {
            if (said.startsWith(refused)) {
                out.print(code + " no\r\n");
            } else if (said.startsWith("RCPT")) {
                var recipient = said.replaceAll(".*<|>.*", "");
                out.print(recipient.equals(unwanted) ? code + " no " + recipient + "\r\n" : "250 OK\r\n");
                taken.addAll(recipient.equals(unwanted) ? List.of() : List.of(recipient));
            } else if (said.equals("DATA")) {
                out.print("354 Go on\r\n");
                while (!in.readLine().equals(".")) {
                    // The text is of no interest.
                }
                out.print(refused.equals(".") ? code + " no\r\n" : "250 OK\r\n");
            } else if (said.startsWith("EHLO")) {
                out.print("250-fussy\r\n250 STARTTLS\r\n");
            } else if (said.equals("STARTTLS")) {
                out.print("220 Go on\r\n");
                var encrypted = encrypted(line);
                talk(encrypted, new PrintStream(encrypted.getOutputStream(), true, StandardCharsets.US_ASCII));
                return;
            } else {
                out.print("250 OK\r\n");
            }
        }
    }

    /** With the certificate of GreenMail, which nobody trusts. */
    private static Socket encrypted(Socket line) throws IOException {
        try (var file = GreenMail.class.getResourceAsStream("/greenmail.p12")) {
            var secret = "changeit".toCharArray();
            var store = KeyStore.getInstance("PKCS12");
            store.load(file, secret);
            var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(store, secret);
            var context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), null, null);
            var encrypted = (SSLSocket) context.getSocketFactory().createSocket(line, null, line.getPort(), true);
            encrypted.setUseClientMode(false);
            return encrypted;
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
