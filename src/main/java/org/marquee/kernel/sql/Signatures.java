package org.marquee.kernel.sql;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs what clients carry for us and bring back, so that nobody can make it up. Not secret: whoever has it can read it. Each
 * purpose has a key of its own, the same for every instance.
 */
@Singleton
public class Signatures {
    /** Bytes of the signature; 96 bits can't be guessed through an API. */
    private static final int LENGTH = 12;

    private static final String ALGORITHM = "HmacSHA256";

    private final Reader reader;
    private final Map<String, SecretKeySpec> keys = new ConcurrentHashMap<>();

    Signatures(Reader reader) {
        this.reader = reader;
    }

    /**
     * The payload with its signature, in letters, digits, hyphens and underscores.
     *
     * @param purpose what the key is for, as in the table of keys
     * @param context what else must be the same when it comes back
     */
    public String seal(String purpose, byte[] payload, String context) {
        var sealed = Arrays.copyOf(sign(purpose, payload, context), LENGTH + payload.length);
        System.arraycopy(payload, 0, sealed, LENGTH, payload.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
    }

    /** The payload, if all of this was sealed here for the same purpose and in the same context. */
    public Optional<byte[]> open(String purpose, String text, String context) {
        byte[] sealed;
        try {
            sealed = Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        if (sealed.length <= LENGTH) {
            return Optional.empty();
        }
        var payload = Arrays.copyOfRange(sealed, LENGTH, sealed.length);
        return MessageDigest.isEqual(Arrays.copyOf(sealed, LENGTH), sign(purpose, payload, context))
                ? Optional.of(payload)
                : Optional.empty();
    }

    /** A secret of 32 bytes that is kept nowhere: the same for the same, and nobody makes it up without the key of the purpose. */
    public byte[] derive(String purpose, String context) {
        return mac(purpose, new byte[0], context);
    }

    private byte[] sign(String purpose, byte[] payload, String context) {
        return Arrays.copyOf(mac(purpose, payload, context), LENGTH);
    }

    private byte[] mac(String purpose, byte[] payload, String context) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key(purpose));
            mac.update(context.getBytes(StandardCharsets.UTF_8));
            return mac.doFinal(payload);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private SecretKeySpec key(String purpose) {
        return keys.computeIfAbsent(
                purpose,
                any -> reader.text("select encode(secret, 'hex') from signing_key where purpose = ?", purpose)
                        .map(HexFormat.of()::parseHex)
                        .map(secret -> new SecretKeySpec(secret, ALGORITHM))
                        .orElseThrow(() -> new IllegalStateException("No signing key for " + purpose)));
    }
}
