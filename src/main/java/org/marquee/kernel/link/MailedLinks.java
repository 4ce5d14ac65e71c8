package org.marquee.kernel.link;

import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.marquee.kernel.sql.Signatures;

/**
 * Links that are mailed: who follows one has shown that the address is theirs. Programs follow links, too, before people do: so
 * what a link is for is done by a button behind it.
 */
@Singleton
public class MailedLinks {
    /** Where what a token is for can be seen, and done; with the token behind it. */
    public static final String PATH = "/api/v1/confirmations/";

    private final Signatures signatures;
    private final Links links;
    private final Clock clock;

    MailedLinks(Signatures signatures, Links links, Clock clock) {
        this.signatures = signatures;
        this.links = links;
        this.clock = clock;
    }

    /**
     * A token for what is mailed.
     *
     * @param purpose as in the table of keys
     * @param payload what comes back; not secret
     */
    public String issue(String purpose, byte[] payload, Duration life) {
        var dated = ByteBuffer.allocate(Long.BYTES + payload.length)
                .putLong(clock.instant().plus(life).getEpochSecond())
                .put(payload);
        return signatures.seal(purpose, dated.array(), "");
    }

    /** What the token was issued with, unless it was altered, is for something else, or its time is over. */
    public Optional<Opened> open(String purpose, String token) {
        return signatures
                .open(purpose, token, "")
                .filter(dated -> dated.length >= Long.BYTES)
                .map(ByteBuffer::wrap)
                .map(dated -> new Opened(Instant.ofEpochSecond(dated.getLong()), dated.slice()))
                .filter(opened -> clock.instant().isBefore(opened.expiresAt));
    }

    /** Where a person who follows the link comes to. */
    public String page(String token) {
        return links.confirmationPage(token);
    }

    /** Where a program does what the link is for. */
    public String address(String token) {
        return links.absolute(PATH + token);
    }

    /** What a token holds. */
    public record Opened(Instant expiresAt, ByteBuffer payload) {}
}
