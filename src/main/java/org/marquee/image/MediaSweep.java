package org.marquee.image;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.marquee.image.store.MediaStore;

/**
 * Takes bytes away that no image has: of purged images, and of uploads that broke off. Nothing is touched in its first hour,
 * since the row of an image comes after its bytes; nor is a store that belongs to another database. Several instances may do
 * so at once.
 */
@Singleton
public class MediaSweep {
    private static final Duration GRACE = Duration.ofHours(1);
    private static final int AT_ONCE = 500;

    private final MediaStore store;
    private final StoreMark mark;
    private final Leftovers leftovers;
    private final Images images;
    private final Clock clock;

    MediaSweep(MediaStore store, StoreMark mark, Leftovers leftovers, Images images, Clock clock) {
        this.store = store;
        this.mark = mark;
        this.leftovers = leftovers;
        this.images = images;
        this.clock = clock;
    }

    @Scheduled(
            every = "{marquee.media-sweep.every:1h}",
            delayed = "5m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void run() {
        var end = clock.instant().minus(GRACE);
        leftovers.delete(end);
        if (!mark.isOurs()) {
            Log.errorf(
                    "The store of pictures belongs to another database, so nothing in it is deleted. If it is meant to be this one's from now on, delete the object %s there.",
                    StoreMark.NAME);
            return;
        }
        store.each(MediaStore.UNFINISHED, end, store::delete);
        sweep(ImageBytes.ORIGINALS, end);
        sweep(ImageBytes.RENDITIONS, end);
    }

    private void sweep(String folder, Instant end) {
        var names = new ArrayList<String>();
        store.each(folder, end, name -> {
            names.add(name);
            if (names.size() == AT_ONCE) {
                sweepSome(List.copyOf(names));
                names.clear();
            }
        });
        sweepSome(names);
    }

    /** What fails once is tried again in an hour; the others are not to wait for it. */
    private void sweepSome(List<String> names) {
        try {
            orphans(names).forEach(name -> {
                store.delete(name);
                Log.infof("Bytes that no image has are gone: %s", name);
            });
        } catch (RuntimeException e) {
            Log.errorf(e, "%d names in the store of pictures could not be looked at", names.size());
        }
    }

    private List<String> orphans(List<String> names) {
        var ids =
                names.stream().flatMap(name -> ImageBytes.image(name).stream()).collect(Collectors.toSet());
        var known = images.bytes(ids);
        return names.stream()
                .filter(name -> ImageBytes.image(name)
                        .filter(id -> known.containsKey(id) && ImageBytes.isOf(id, known.get(id), name))
                        .isEmpty())
                .toList();
    }
}
