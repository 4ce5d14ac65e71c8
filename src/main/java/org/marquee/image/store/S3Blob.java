package org.marquee.image.store;

import java.io.InputStream;

/**
 * Bytes in a bucket.
 *
 * @param etag which of those that have had the name
 */
record S3Blob(S3MediaStore store, String name, String etag, long length) implements Blob {
    @Override
    public InputStream open(long offset, long length) {
        requireRange(offset, length);
        // No range has no bytes.
        return length == 0 ? InputStream.nullInputStream() : new Section(store.open(this, offset, length), length);
    }
}
