package org.marquee.kernel.mail;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/** A mail server, and who brings our letters there. */
public final class PostOffice implements AutoCloseable {
    /** Held here because the log manager forgets the level of a logger that nobody holds. */
    private static final Logger OTHERS = Logger.getLogger("com.icegreen.greenmail");

    static {
        // What a mail server logs is its own business.
        OTHERS.setLevel(Level.OFF);
    }

    private final GreenMail server;
    private final int port;

    private PostOffice(int port, String protocol) {
        server = new GreenMail(new ServerSetup(port, "127.0.0.1", protocol));
        server.start();
        this.port = (protocol.equals(ServerSetup.PROTOCOL_SMTP) ? server.getSmtp() : server.getSmtps()).getPort();
    }

    /** On any port. */
    public static PostOffice open() {
        return new PostOffice(0, ServerSetup.PROTOCOL_SMTP);
    }

    static PostOffice open(int port) {
        return new PostOffice(port, ServerSetup.PROTOCOL_SMTP);
    }

    static PostOffice openEncrypted() {
        return new PostOffice(0, ServerSetup.PROTOCOL_SMTPS);
    }

    int port() {
        return port;
    }

    GreenMail server() {
        return server;
    }

    /** Everything that is in the outbox, and was there before. */
    public List<Delivered> deliver() {
        mailer(Settings.of(port)).run();
        return delivered();
    }

    List<Delivered> delivered() {
        return Stream.of(server.getReceivedMessages()).map(Delivered::new).toList();
    }

    static Mailer mailer(MailConfig settings) {
        return new Mailer(outbox(), new MailServer(settings, clock()));
    }

    /** Trusts the certificate that comes with the server, which is nobody's. */
    static Mailer credulousMailer(MailConfig settings) {
        return new Mailer(outbox(), new MailServer(settings, clock()) {
            @Override
            Properties settings() {
                var properties = super.settings();
                properties.setProperty("mail.smtp.ssl.trust", "*");
                properties.setProperty("mail.smtp.ssl.checkserveridentity", "false");
                return properties;
            }
        });
    }

    /** Of an installation where nothing is mailed. */
    public static Outbox none() {
        return new Outbox(
                CDI.current().select(EntityManager.class).get(),
                CDI.current().select(ObjectMapper.class).get(),
                Settings.NONE);
    }

    private static Outbox outbox() {
        return CDI.current().select(Outbox.class).get();
    }

    private static Clock clock() {
        return CDI.current().select(Clock.class).get();
    }

    @Override
    public void close() {
        server.stop();
    }

    /** A letter that has come. */
    public record Delivered(MimeMessage message) {
        public String recipient() {
            return read(() -> message.getAllRecipients()[0].toString());
        }

        public String subject() {
            return read(message::getSubject);
        }

        public String text() {
            return read(() -> message.getContent().toString().replace("\r\n", "\n"));
        }

        public Optional<String> header(String name) {
            return Optional.ofNullable(read(() -> message.getHeader(name, ", ")));
        }

        private static <T> T read(Reading<T> reading) {
            try {
                return reading.get();
            } catch (MessagingException | IOException e) {
                throw new IllegalStateException(e);
            }
        }

        private interface Reading<T> {
            T get() throws MessagingException, IOException;
        }
    }

    /** Of a server on this machine that believes everybody. */
    record Settings(
            Optional<String> host,
            OptionalInt port,
            Tls tls,
            Optional<String> username,
            Optional<String> password,
            Optional<String> from,
            Duration timeout)
            implements MailConfig {
        static final Settings NONE = new Settings(
                Optional.empty(),
                OptionalInt.empty(),
                Tls.STARTTLS,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Duration.ofSeconds(1));

        static Settings of(int port) {
            return of(port, Tls.NONE);
        }

        static Settings of(int port, Tls tls) {
            return new Settings(
                    Optional.of("127.0.0.1"),
                    OptionalInt.of(port),
                    tls,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of("The Marquee <no-reply@example.org>"),
                    Duration.ofSeconds(1));
        }

        Settings from(String sender) {
            return new Settings(
                    host,
                    port,
                    tls,
                    username,
                    password,
                    Optional.of(sender).filter(given -> !given.isEmpty()),
                    timeout);
        }

        Settings as(String name, String secret) {
            return new Settings(host, port, tls, Optional.of(name), Optional.of(secret), from, timeout);
        }
    }
}
