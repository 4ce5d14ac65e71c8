package org.marquee.privacy;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.marquee.kernel.id.Ids;
import org.marquee.kernel.link.MailedLinks;
import org.marquee.kernel.mail.Letter;

/** The links that are mailed to those who asked about their data. */
@Singleton
class PrivacyLetters {
    private static final String PURPOSE = "privacy";
    private static final Duration LIFE = Duration.ofDays(1);

    private final MailedLinks links;

    PrivacyLetters(MailedLinks links) {
        this.links = links;
    }

    Letter letter(PrivacyRequest request, String email) {
        var isExport = request.kind == PrivacyKind.EXPORT;
        var text = """
                Somebody asked us %s this e-mail address. If it was you, follow this link within a day, and confirm it there:

                %s

                If it was not you, do nothing. Nobody gets or changes anything without this link.
                """;
        return new Letter(
                "privacy " + request.id,
                email,
                isExport ? "Your data" : "The erasure of your data",
                text.formatted(
                        isExport ? "for what was written and asked for with" : "to erase all data that we keep of",
                        links.page(token(request))),
                Map.of(),
                LIFE);
    }

    /** The request that a link is for, and until when. */
    Optional<Ticket> read(String token) {
        return links.open(PURPOSE, token).map(opened -> new Ticket(Ids.read(opened.payload()), opened.expiresAt()));
    }

    private String token(PrivacyRequest request) {
        return links.issue(PURPOSE, Ids.bytes(request.id), LIFE);
    }

    record Ticket(UUID request, Instant expiresAt) {}
}
