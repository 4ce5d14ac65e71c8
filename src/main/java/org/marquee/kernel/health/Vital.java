package org.marquee.kernel.health;

/** Something without which hardly any request can be answered. Asked on the event loop, so the answer has to be known. */
public interface Vital {
    boolean isThere();
}
