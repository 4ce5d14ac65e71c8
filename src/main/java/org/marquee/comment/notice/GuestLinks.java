package org.marquee.comment.notice;

import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.marquee.kernel.id.Ids;
import org.marquee.kernel.link.MailedLinks;

/** The tokens of links that guests get by mail: to confirm their address, and to be left alone. */
@Singleton
class GuestLinks {
    static final Duration ADDRESS_LIFE = Duration.ofDays(7);

    /** Mails are kept for long, and a link in them has to do what it says. */
    private static final Duration UNSUBSCRIPTION_LIFE = Duration.ofDays(3650);

    private static final String ADDRESS = "address";
    private static final String UNSUBSCRIPTION = "unsubscription";

    /** Bytes of an address's key. */
    private static final int KEY = 16;

    private final MailedLinks links;

    GuestLinks(MailedLinks links) {
        this.links = links;
    }

    /** Shows that the address of this comment's author is theirs. */
    String address(String addressKey, UUID comment) {
        var payload = ByteBuffer.allocate(KEY + Ids.BYTES)
                .put(HexFormat.of().parseHex(addressKey))
                .put(Ids.bytes(comment));
        return links.issue(ADDRESS, payload.array(), ADDRESS_LIFE);
    }

    /** Ends all mail to this address. */
    String unsubscription(String addressKey) {
        return links.issue(UNSUBSCRIPTION, HexFormat.of().parseHex(addressKey), UNSUBSCRIPTION_LIFE);
    }

    Optional<Address> readAddress(String token) {
        return links.open(ADDRESS, token).map(opened -> {
            var addressKey = addressKey(opened.payload());
            return new Address(addressKey, Ids.read(opened.payload()), opened.expiresAt());
        });
    }

    Optional<Unsubscription> readUnsubscription(String token) {
        return links.open(UNSUBSCRIPTION, token)
                .map(opened -> new Unsubscription(addressKey(opened.payload()), opened.expiresAt()));
    }

    private static String addressKey(ByteBuffer payload) {
        var key = new byte[KEY];
        payload.get(key);
        return HexFormat.of().formatHex(key);
    }

    /** @param comment below which the address was given */
    record Address(String addressKey, UUID comment, Instant expiresAt) {}

    record Unsubscription(String addressKey, Instant expiresAt) {}
}
