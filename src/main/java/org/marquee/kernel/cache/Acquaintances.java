package org.marquee.kernel.cache;

import java.util.concurrent.atomic.AtomicIntegerArray;

/**
 * The addresses that somebody has asked for lately, roughly. Of what is asked for only once, such as pages of lists that a robot
 * wanders through, nothing is kept: it can't push out what many ask for.
 */
public final class Acquaintances {
    /** A power of two; four bytes each. An address is forgotten when another takes its place. */
    private static final int PLACES = 1 << 16;

    private final AtomicIntegerArray places = new AtomicIntegerArray(PLACES);

    /** Whether somebody has asked for it before; from now on somebody has. */
    public boolean meet(String address) {
        int hash = spread(address.hashCode());
        return places.getAndSet(hash & (PLACES - 1), hash | 1) == (hash | 1);
    }

    /** The lowest bits say where, and have to depend on all others. */
    private static int spread(int hash) {
        int mixed = (hash ^ (hash >>> 16)) * 0x85ebca6b;
        return mixed ^ (mixed >>> 13);
    }
}
