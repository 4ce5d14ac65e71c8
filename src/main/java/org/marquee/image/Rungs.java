package org.marquee.image;

import org.marquee.image.pixels.Encoder;
import org.marquee.image.pixels.Ladder;

/** The ladder of the formats that this platform writes. */
final class Rungs {
    static final Ladder LADDER = new Ladder(new Encoder().formats());

    private Rungs() {}
}
