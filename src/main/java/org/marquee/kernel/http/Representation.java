package org.marquee.kernel.http;

import static java.util.Objects.requireNonNull;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of an answer in one encoding.
 *
 * @param etag a strong validator: one for each content in each encoding, as RFC 9110, section 8.8.3.3, asks
 * @param encoding the content coding, null for none
 */
public record Representation(
        byte[] bytes, String etag, @Nullable String encoding) {
    private static final String GZIP = "gzip";

    /** Bytes; what fits into one packet anyway is not made smaller. */
    private static final int WORTH_COMPRESSING = 1200;

    static Representation of(byte[] content, @Nullable String acceptEncoding) {
        var plain = plain(content);
        return isCompressed(content.length, acceptEncoding) ? plain.compressed() : plain;
    }

    /** The content as it is. */
    public static Representation plain(byte[] content) {
        return new Representation(content, '"' + hash(content) + '"', null);
    }

    /** Whether a client gets content of so many bytes compressed. */
    public static boolean isCompressed(int length, @Nullable String acceptEncoding) {
        return length >= WORTH_COMPRESSING && acceptsGzip(acceptEncoding);
    }

    /** Compressed, if that is worth it. */
    static byte @Nullable [] worthGzip(byte[] content) {
        return content.length >= WORTH_COMPRESSING ? gzip(content) : null;
    }

    /** The same as gzip. */
    public Representation compressed() {
        return new Representation(gzip(bytes), etag.substring(0, etag.length() - 1) + "-gzip\"", GZIP);
    }

    /** Of what was made before, in both forms. */
    static Representation of(
            byte @Nullable [] content, byte @Nullable [] gzip, String hash, @Nullable String acceptEncoding) {
        return gzip != null && acceptsGzip(acceptEncoding)
                ? new Representation(gzip, '"' + hash + "-gzip\"", GZIP)
                : new Representation(requireNonNull(content), '"' + hash + '"', null);
    }

    /** Whether the client has this already. */
    public boolean matches(@Nullable String ifNoneMatch) {
        return EntityTags.matches(ifNoneMatch, etag);
    }

    /** RFC 9110, section 12.5.3: gzip or else a star, unless its weight is 0. */
    public static boolean acceptsGzip(@Nullable String acceptEncoding) {
        if (acceptEncoding == null) {
            return false;
        }
        if (acceptEncoding.startsWith(GZIP)
                && acceptEncoding.indexOf(';') < 0
                && isEnd(acceptEncoding, GZIP.length())) {
            // What nearly everybody sends.
            return true;
        }
        var star = false;
        for (var part : acceptEncoding.toLowerCase(Locale.ROOT).split(",")) {
            var coding = part.split(";", 2);
            var accepted = coding.length == 1 || !coding[1].strip().matches("q\\s*=\\s*0(\\.0*)?");
            if (coding[0].strip().equals(GZIP)) {
                return accepted;
            }
            star |= coding[0].strip().equals("*") && accepted;
        }
        return star;
    }

    private static boolean isEnd(String list, int index) {
        return list.length() == index || list.charAt(index) == ',';
    }

    private static byte[] gzip(byte[] content) {
        var out = new ByteArrayOutputStream(content.length / 3);
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static String hash(byte[] content) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(content);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, 16));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
