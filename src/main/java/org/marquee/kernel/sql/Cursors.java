package org.marquee.kernel.sql;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.marquee.kernel.problem.InvalidParameters;

/**
 * Writes and reads cursors: opaque to clients, signed so that nobody can make one up, and bound to the list with its
 * filters and its order, so that none is used where it has no meaning. Every instance signs with the same key.
 */
@Singleton
class Cursors {
    /** Bytes of the signature; 96 bits can't be guessed through an API. */
    private static final int SIGNATURE = 12;

    private static final char FORWARDS = 'n';
    private static final char BACKWARDS = 'p';
    private static final String SEPARATOR = "\u0000";

    private final Reader reader;
    private volatile byte[] secret = new byte[0];

    Cursors(Reader reader) {
        this.reader = reader;
    }

    String write(Cursor cursor, String context) {
        var text = (cursor.backwards() ? BACKWARDS : FORWARDS) + String.join(SEPARATOR, cursor.keys());
        var payload = text.getBytes(StandardCharsets.UTF_8);
        var signed = Arrays.copyOf(sign(payload, context), SIGNATURE + payload.length);
        System.arraycopy(payload, 0, signed, SIGNATURE, payload.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(signed);
    }

    /** @throws InvalidParameters when the cursor is none of ours, or of another list */
    Cursor read(String cursor, String context, int keys) {
        var signed = decode(cursor);
        var payload = Arrays.copyOfRange(signed, Math.min(SIGNATURE, signed.length), signed.length);
        var signature = Arrays.copyOf(signed, SIGNATURE);
        if (payload.length == 0
                || !MessageDigest.isEqual(signature, Arrays.copyOf(sign(payload, context), SIGNATURE))) {
            throw invalid();
        }
        var text = new String(payload, StandardCharsets.UTF_8);
        return new Cursor(text.charAt(0) == BACKWARDS, List.of(text.substring(1).split(SEPARATOR, keys)));
    }

    private static byte[] decode(String cursor) {
        try {
            return Base64.getUrlDecoder().decode(cursor);
        } catch (IllegalArgumentException e) {
            throw invalid();
        }
    }

    private static InvalidParameters invalid() {
        return new InvalidParameters(
                "cursor",
                "invalid-cursor",
                "must be 'next' or 'previous' of a page of this list, with the same filters and the same sort");
    }

    private byte[] sign(byte[] payload, String context) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret(), "HmacSHA256"));
            mac.update(context.getBytes(StandardCharsets.UTF_8));
            return mac.doFinal(payload);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] secret() {
        if (secret.length == 0) {
            secret = reader.text("select encode(secret, 'hex') from signing_key where purpose = 'cursor'")
                    .map(HexFormat.of()::parseHex)
                    .orElseThrow(() -> new IllegalStateException("No signing key for cursors"));
        }
        return secret;
    }
}
