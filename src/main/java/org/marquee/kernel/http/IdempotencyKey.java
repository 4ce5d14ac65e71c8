package org.marquee.kernel.http;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The key of one request, with its caller. The database never sees it: a row is found by what is derived from it, and holds an
 * answer that only the key opens, since answers may carry what is shown only once.
 */
final class IdempotencyKey {
    private static final int IV = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] secret;

    private final byte[] request;

    /**
     * @param value the key as the caller has sent it, and who the caller is
     * @param request what is asked for; without it the answer can't be opened, however easy the key is to guess
     */
    IdempotencyKey(String value, byte[] request) {
        this.secret = mac("marquee idempotency key".getBytes(StandardCharsets.UTF_8), value);
        this.request = mac(mac(secret, "request"), request);
    }

    byte[] id() {
        return mac(secret, "id");
    }

    /** Tells whether two requests with this key are the same; says nothing to those who do not have the key. */
    byte[] fingerprint() {
        return mac(request, "fingerprint");
    }

    byte[] seal(byte[] answer) {
        var iv = new byte[IV];
        RANDOM.nextBytes(iv);
        var sealed = cipher(Cipher.ENCRYPT_MODE, iv, answer, 0);
        var whole = Arrays.copyOf(iv, IV + sealed.length);
        System.arraycopy(sealed, 0, whole, IV, sealed.length);
        return whole;
    }

    byte[] open(byte[] sealed) {
        return cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(sealed, IV), sealed, IV);
    }

    private byte[] cipher(int mode, byte[] iv, byte[] input, int from) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(mac(request, "answer"), "AES"), new GCMParameterSpec(TAG_BITS, iv));
            return cipher.doFinal(input, from, input.length - from);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] mac(byte[] key, String text) {
        return mac(key, text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] mac(byte[] key, byte[] data) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(data);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
