package org.marquee.image.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * A file on its way into a bucket.
 *
 * @param md5 what the store compares with what arrives, lest it keep anything else
 */
record Upload(Source source, String md5) {
    static Upload of(Source source) {
        var digest = newDigest();
        try (var in = new DigestInputStream(Files.newInputStream(source.file()), digest)) {
            source.requireAll(in.transferTo(OutputStream.nullOutputStream()));
        } catch (IOException e) {
            throw Source.unreadable(e);
        }
        return new Upload(source, Base64.getEncoder().encodeToString(digest.digest()));
    }

    long length() {
        return source.length();
    }

    /** Once for each attempt. */
    InputStream open() {
        try {
            return Files.newInputStream(source.file());
        } catch (IOException e) {
            throw Source.unreadable(e);
        }
    }

    private static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("MD5");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
