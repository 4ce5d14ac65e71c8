package org.marquee.image;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Objects;
import org.marquee.kernel.text.Sha256;

/** A point of a picture that its crops keep in view, now or once, and the hash that addresses have for it. */
@Embeddable
class Focus {
    /** Grows when renditions of the same picture come out otherwise than before: their addresses never change their bytes. */
    private static final int EDITION = 1;

    private static final int HASH_BYTES = 8;

    String hash;

    @Column(name = "focal_x")
    double x;

    @Column(name = "focal_y")
    double y;

    protected Focus() {}

    /** @param picture tells the picture from all others */
    Focus(String picture, double x, double y) {
        this.x = x;
        this.y = y;
        var all = EDITION + " " + picture + " " + x + " " + y;
        this.hash = HexFormat.of().formatHex(Sha256.of(all.getBytes(StandardCharsets.UTF_8)), 0, HASH_BYTES);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Focus focus && hash.equals(focus.hash);
    }

    @Override
    public int hashCode() {
        return Objects.hash(hash);
    }
}
