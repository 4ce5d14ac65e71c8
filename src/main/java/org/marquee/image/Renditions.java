package org.marquee.image;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.marquee.image.pixels.Decoder;
import org.marquee.image.pixels.Encoder;
import org.marquee.image.pixels.PictureHeader;
import org.marquee.image.pixels.Renderer;
import org.marquee.image.pixels.Rendition;
import org.marquee.image.store.Blob;
import org.marquee.image.store.MediaStore;
import org.marquee.kernel.problem.NotFound;
import org.marquee.kernel.problem.ProblemException;
import org.marquee.kernel.problem.Unavailable;

/** The files that are shown of pictures: each made when it is first asked for, once however many ask, and kept. */
@Singleton
class Renditions {
    private static final long PATIENCE_SECONDS = 8;
    private static final int MOST_WAITING = 64;

    private final MediaStore store;
    private final Darkroom darkroom;
    private final Encoder encoder;

    /** Those that are being made in this process. */
    private final ConcurrentHashMap<String, CompletableFuture<Void>> making = new ConcurrentHashMap<>();

    /** Each that waits is a thread that does nothing else. */
    private final Semaphore waiting = new Semaphore(MOST_WAITING);

    Renditions(MediaStore store, Darkroom darkroom, Encoder encoder) {
        this.store = store;
        this.darkroom = darkroom;
        this.encoder = encoder;
    }

    /** @throws ProblemException when it can't be made right now */
    Blob require(Shown picture, Rendition rendition) {
        var name = ImageBytes.rendition(picture.id, picture.hash, rendition.name());
        return store.find(name).orElseGet(() -> {
            make(name, picture, rendition);
            return store.find(name).orElseThrow(() -> new NotFound("rendition", rendition.name()));
        });
    }

    private void make(String name, Shown picture, Rendition rendition) {
        var mine = new CompletableFuture<Void>();
        var first = making.putIfAbsent(name, mine);
        if (first != null) {
            await(first);
            return;
        }
        try {
            // Somebody may have finished it between our looking and our beginning.
            if (store.find(name).isEmpty()) {
                render(name, picture, rendition);
            }
            mine.complete(null);
        } catch (RuntimeException | Error e) {
            mine.completeExceptionally(e);
            throw e;
        } finally {
            making.remove(name, mine);
        }
    }

    private void render(String name, Shown picture, Rendition rendition) {
        var original = ImageBytes.original(picture.id, picture.mediaType);
        var blob = store.find(original).orElseThrow(() -> new IllegalStateException("The store lacks " + original));
        var bytes = Scratch.with(blob, file -> {
            var header = PictureHeader.read(file);
            return darkroom.work(header.workingBytes(), () -> {
                var image =
                        new Renderer(Decoder.decode(file, header)).render(rendition, picture.focalX, picture.focalY);
                return encoder.encode(image, rendition.format());
            });
        });
        Scratch.put(store, name, bytes);
    }

    private void await(CompletableFuture<Void> other) {
        if (!waiting.tryAcquire()) {
            throw new Unavailable("Many are waiting for this picture already. Please try again.", null);
        }
        try {
            other.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new CompletionException(e.getCause());
        } catch (TimeoutException e) {
            throw new Unavailable("The picture is still being made. Please try again.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unavailable("The picture is still being made. Please try again.", e);
        } finally {
            waiting.release();
        }
    }

    /**
     * A picture that is shown at an address.
     *
     * @param mediaType of what is kept
     * @param hash of the address; its focal point may be a former one
     */
    record Shown(UUID id, String hash, String mediaType, int width, int height, double focalX, double focalY) {
        Optional<Rendition> find(String name) {
            return Rungs.LADDER.find(name, width, height);
        }
    }
}
