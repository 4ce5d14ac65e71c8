package org.marquee.kernel.mail;

import jakarta.inject.Singleton;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.Properties;
import org.marquee.kernel.mail.Outbox.WaitingLetter;

/** Speaks SMTP with the mail server. */
@Singleton
class MailServer {
    private final MailConfig config;
    private final Clock clock;

    MailServer(MailConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    /** @throws IllegalStateException when the settings do not allow to mail anything */
    void check() {
        if (config.host().isPresent()) {
            sender();
        }
    }

    /** A connection for several letters, made when the first of them is sent. */
    Line line() throws MessagingException {
        return new Line(Session.getInstance(settings()));
    }

    Properties settings() {
        var millis = String.valueOf(config.timeout().toMillis());
        var settings = new Properties();
        settings.setProperty("mail.transport.protocol", "smtp");
        settings.setProperty("mail.smtp.host", config.host().orElseThrow());
        settings.setProperty("mail.smtp.port", String.valueOf(config.port().orElse(config.tls().port)));
        // The name of this machine is nobody's business.
        settings.setProperty("mail.smtp.localhost", domain());
        settings.setProperty("mail.smtp.connectiontimeout", millis);
        settings.setProperty("mail.smtp.timeout", millis);
        settings.setProperty("mail.smtp.writetimeout", millis);
        settings.setProperty("mail.smtp.quitwait", "false");
        settings.setProperty("mail.smtp.auth", String.valueOf(config.username().isPresent()));
        settings.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        settings.setProperty("mail.smtp.ssl.enable", String.valueOf(config.tls() == MailConfig.Tls.TLS));
        settings.setProperty("mail.smtp.starttls.required", String.valueOf(config.tls() == MailConfig.Tls.STARTTLS));
        settings.setProperty("mail.smtp.starttls.enable", String.valueOf(config.tls() == MailConfig.Tls.STARTTLS));
        return settings;
    }

    private InternetAddress sender() {
        try {
            return new InternetAddress(
                    config.from()
                            .orElseThrow(() -> new IllegalStateException(
                                    "marquee.mail.from must say who mails come from, since marquee.mail.host is set")),
                    true);
        } catch (AddressException e) {
            throw new IllegalStateException(
                    "marquee.mail.from must be an address such as Marquee <no-reply@example.org>", e);
        }
    }

    private String domain() {
        var address = sender().getAddress();
        return address.substring(address.indexOf('@') + 1);
    }

    /** A connection to the server. */
    final class Line implements AutoCloseable {
        private final Session session;
        private final Transport transport;

        private Line(Session session) throws MessagingException {
            this.session = session;
            this.transport = session.getTransport();
        }

        /**
         * Returns when the server has taken the letter.
         *
         * @throws MessagingException whatever fails: one letter is not to be in the way of the others
         */
        void send(WaitingLetter waiting) throws MessagingException {
            try {
                var message = message(waiting);
                if (!transport.isConnected()) {
                    transport.connect(
                            config.username().orElse(null), config.password().orElse(null));
                }
                transport.sendMessage(message, message.getAllRecipients());
            } catch (RuntimeException e) {
                throw new MessagingException("The letter can't be sent", e);
            }
        }

        private MimeMessage message(WaitingLetter waiting) throws MessagingException {
            var message = new MimeMessage(session) {
                /** The same each time: one that comes twice can be told from two. */
                @Override
                protected void updateMessageID() throws MessagingException {
                    setHeader("Message-ID", "<" + waiting.id() + "@" + domain() + ">");
                }
            };
            var letter = waiting.letter();
            message.setFrom(sender());
            message.setRecipient(Message.RecipientType.TO, recipient(letter));
            message.setSubject(letter.subject(), StandardCharsets.UTF_8.name());
            message.setText(letter.text(), StandardCharsets.UTF_8.name());
            message.setSentDate(Date.from(clock.instant()));
            // RFC 3834: nobody's holiday answers this.
            message.setHeader("Auto-Submitted", "auto-generated");
            for (var header : letter.headers().entrySet()) {
                message.setHeader(header.getKey(), header.getValue());
            }
            message.saveChanges();
            return message;
        }

        /** Nobody else than the one whose address was looked at before. */
        private static InternetAddress recipient(Letter letter) throws AddressException {
            var recipient = new InternetAddress(letter.recipient(), true);
            if (!letter.recipient().equals(recipient.getAddress())) {
                throw new AddressException("There is more than an address");
            }
            return recipient;
        }

        @Override
        public void close() throws MessagingException {
            transport.close();
        }
    }
}
