package org.marquee.image.pixels;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** All renditions there are of a picture, and no others: nothing can be asked for that is not on it. */
public final class Ladder {
    private static final int[] WHOLE_WIDTHS = {160, 320, 480, 640, 960, 1280, 1920};
    private static final int[] CROP_WIDTHS = {320, 640, 1280};

    /** Browsers take the first source that they can show: the smaller format comes first. */
    private static final List<PictureFormat> ORDER = List.of(PictureFormat.WEBP, PictureFormat.JPEG);

    private final Set<PictureFormat> formats;

    /** @param formats that can be written here, see {@link Encoder#formats()} */
    public Ladder(Collection<PictureFormat> formats) {
        this.formats = EnumSet.copyOf(formats);
    }

    /**
     * The whole picture and then its crops, each from narrow to wide; never wider than the picture.
     *
     * @param width of the decoded, upright picture
     */
    public List<Rendition> of(int width, int height) {
        var rungs = new ArrayList<Rendition>();
        for (int rung : upTo(width, WHOLE_WIDTHS)) {
            add(rungs, null, rung, Math.max(1, (int) Math.round((double) rung * height / width)));
        }
        for (var crop : Crop.values()) {
            var region = crop.of(width, height, 0.5, 0.5);
            for (int rung : upTo(region.width, CROP_WIDTHS)) {
                add(rungs, crop, rung, rung == region.width ? region.height : crop.heightOf(rung));
            }
        }
        return List.copyOf(rungs);
    }

    /** By its exact name; empty for every other spelling and every other width. */
    public Optional<Rendition> find(String name, int width, int height) {
        return of(width, height).stream()
                .filter(rendition -> rendition.name().equals(name))
                .findFirst();
    }

    /** The widths that fit; the own width where none does. */
    private static int[] upTo(int width, int[] widths) {
        var fitting = Arrays.stream(widths).filter(rung -> rung <= width).toArray();
        return fitting.length > 0 ? fitting : IntStream.of(width).toArray();
    }

    private void add(List<Rendition> rungs, @Nullable Crop crop, int width, int height) {
        ORDER.stream()
                .filter(formats::contains)
                .map(format -> new Rendition(crop, width, height, format))
                .forEach(rungs::add);
    }
}
