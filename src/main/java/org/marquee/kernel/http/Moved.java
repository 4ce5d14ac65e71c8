package org.marquee.kernel.http;

/** What was asked for has another address now, and for ever: 301. */
public class Moved extends RuntimeException {
    private final String path;

    /** @param path the new path */
    public Moved(String path) {
        super(path, null, false, false);
        this.path = path;
    }

    String path() {
        return path;
    }
}
