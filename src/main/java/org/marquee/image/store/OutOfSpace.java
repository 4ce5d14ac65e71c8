package org.marquee.image.store;

/** The store of pictures has no room for this; what it has can still be read. */
public class OutOfSpace extends RuntimeException {
    OutOfSpace(Throwable cause) {
        super("The store of pictures is full.", cause);
    }
}
