package org.marquee.kernel.http;

/** An editable thing as a client sees it. */
public interface Versioned {
    /** Grows with each change of the thing itself, from 0. */
    int version();
}
