package org.marquee.image.pixels;

/** Where something stands in a file. */
record Span(long at, long length) {
    long end() {
        return at + length;
    }
}
