package org.marquee.kernel.cache;

import java.util.concurrent.atomic.AtomicIntegerArray;

/**
 * The addresses that somebody has asked for lately, roughly. Of what is asked for only once, such as pages of lists that a robot
 * wanders through, nothing is kept: it can't push out what many ask for.
 */
public final class Acquaintances {
    /** A power of two; four bytes each, in each of two rows. An address is forgotten when others have taken both of its places. */
    private static final int PLACES = 1 << 16;

    private final AtomicIntegerArray places = new AtomicIntegerArray(2 * PLACES);

    /** Whether somebody has asked for it before; from now on somebody has. */
    public boolean meet(String address) {
        int hash = spread(address.hashCode());
        int mark = hash | 1;
        // With one place only, two that share it and come in turn would never be known.
        var isInFirst = places.getAndSet(hash & (PLACES - 1), mark) == mark;
        var isInSecond = places.getAndSet(PLACES + (hash >>> 16), mark) == mark;
        return isInFirst || isInSecond;
    }

    /** The lowest bits say where, and have to depend on all others. */
    private static int spread(int hash) {
        int mixed = (hash ^ (hash >>> 16)) * 0x85ebca6b;
        return mixed ^ (mixed >>> 13);
    }
}
