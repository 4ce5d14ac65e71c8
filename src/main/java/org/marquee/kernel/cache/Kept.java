package org.marquee.kernel.cache;

import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.marquee.kernel.http.Representation;

/** An answer that is kept, in the encodings that it was asked for in, until it is {@linkplain #forget forgotten}. */
final class Kept {
    /** Bytes that each key costs here and in the index, and each answer by itself; measured, and rounded up. */
    private static final int KEY_WEIGHT = 160;

    private static final int OWN_WEIGHT = 2_000;

    /** Of JSON such as ours: what a form that nobody has asked for yet will weigh at most. */
    private static final int USUAL_COMPRESSION = 3;

    final String address;
    final Set<String> keys;
    private final Function<Representation, Form> former;
    private final Form plain;
    private @Nullable CompletableFuture<Form> compressed;
    private boolean isForgotten;

    /** @param given what the first client got, in whichever encoding */
    Kept(
            String address,
            Set<String> keys,
            Representation plainBody,
            @Nullable Representation given,
            Function<Representation, Form> former) {
        this.address = address;
        this.keys = keys;
        this.former = former;
        this.plain = former.apply(plainBody);
        if (given != null && given.encoding() != null) {
            compressed = CompletableFuture.completedFuture(former.apply(given));
        }
    }

    boolean isCompressed(@Nullable String acceptEncoding) {
        return Representation.isCompressed(plain.size(), acceptEncoding);
    }

    Form plain() {
        return plain;
    }

    /** The other form, made once, when it is first asked for; that takes a while. */
    synchronized CompletableFuture<Form> compressed(Executor executor) {
        if (isForgotten) {
            return CompletableFuture.completedFuture(plain);
        }
        // What failed once, for want of memory perhaps, need not fail again.
        if (compressed == null || compressed.isCompletedExceptionally()) {
            plain.hold();
            compressed = CompletableFuture.supplyAsync(this::compress, executor);
        }
        return compressed;
    }

    /** Of what is held. */
    private Form compress() {
        try {
            return former.apply(plain.content().compressed());
        } finally {
            plain.letGo();
        }
    }

    /** Called once, when nobody can find it any more; who sends it now still holds it. */
    synchronized void forget() {
        isForgotten = true;
        plain.letGo();
        if (compressed != null) {
            compressed.thenAccept(Form::letGo);
        }
    }

    /** Bytes, about; of the compressed form, too, whether or not there is one yet. */
    int weight() {
        return OWN_WEIGHT
                + 2 * address.length()
                + plain.size()
                + plain.size() / USUAL_COMPRESSION
                + KEY_WEIGHT * keys.size();
    }
}
