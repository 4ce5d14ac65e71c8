package org.marquee.kernel.limit;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.marquee.kernel.sql.Reader;

/**
 * Stands for what must not be kept, such as addresses of people: the same for the same, on every instance, and nobody without
 * the secret finds out what it stands for, although there are few addresses to try.
 */
@Singleton
public class KeyedHash {
    /** Bytes that are kept; 128 bits don't meet by chance. */
    private static final int LENGTH = 16;

    private final Reader reader;
    private volatile byte[] secret = new byte[0];

    KeyedHash(Reader reader) {
        this.reader = reader;
    }

    /** The hash of a text, in 32 hexadecimal digits. */
    public String of(String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret(), "HmacSHA256"));
            return HexFormat.of().formatHex(Arrays.copyOf(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)), LENGTH));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] secret() {
        if (secret.length == 0) {
            secret = reader.text("select encode(secret, 'hex') from signing_key where purpose = 'limit'")
                    .map(HexFormat.of()::parseHex)
                    .orElseThrow(() -> new IllegalStateException("No signing key for limits"));
        }
        return secret;
    }
}
