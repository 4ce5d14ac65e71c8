package org.marquee.image.store;

import org.jspecify.annotations.Nullable;

/** The store of pictures failed; the same may succeed a little later. The message is for operators. */
public class StoreUnavailable extends RuntimeException {
    StoreUnavailable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
