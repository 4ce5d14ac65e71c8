package org.marquee.webhook;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.marquee.kernel.sql.Signatures;

/** The secrets that receivers know us by. They are kept nowhere, but derived whenever they are needed. */
@Singleton
class Secrets {
    private static final String PURPOSE = "webhook";
    private static final String ALGORITHM = "HmacSHA256";

    private final Signatures signatures;

    Secrets(Signatures signatures) {
        this.signatures = signatures;
    }

    /** As admins are shown it, once. */
    String shown(UUID webhook, int number) {
        return "whsec_" + Base64.getEncoder().encodeToString(secret(webhook, number));
    }

    /**
     * The header {@code webhook-signature}: one signature for each secret.
     *
     * @param seconds since 1970, as the header {@code webhook-timestamp} has them
     */
    String sign(UUID webhook, List<Integer> numbers, UUID delivery, long seconds, byte[] body) {
        return numbers.stream()
                .map(number -> "v1," + sign(secret(webhook, number), delivery + "." + seconds + ".", body))
                .collect(Collectors.joining(" "));
    }

    private byte[] secret(UUID webhook, int number) {
        return signatures.derive(PURPOSE, webhook + " " + number);
    }

    private static String sign(byte[] secret, String beginning, byte[] body) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
            mac.update(beginning.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
