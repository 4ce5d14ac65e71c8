package org.marquee.kernel.http;

/** An answer that is no JSON of ours: it knows its bytes, and what they are. */
public interface Verbatim extends Cacheable {
    byte[] content();

    /** The media type. */
    String type();
}
