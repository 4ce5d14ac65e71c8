package org.marquee.image;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.marquee.kernel.http.Cacheable;
import org.marquee.kernel.http.SurrogateKeys;
import org.marquee.kernel.link.MediaUrl;

/** A picture where it is used: with the alt, caption and credit of that place. */
@Schema(name = "Image", description = "A picture, with all that a page needs to show it.")
public record ImageView(
        UUID id,

        @Schema(description = "What the picture shows, for those who can't see it.", examples = "A dancer in the rain")
        String alt,

        @Nullable String caption,
        @Nullable String credit,
        @Schema(minimum = "1", examples = "1600") int width,
        @Schema(minimum = "1", examples = "900") int height,
        FocalPoint focalPoint,
        Placeholder placeholder,

        @JsonDeserialize(using = RenditionList.class)
        @Schema(
                description =
                        "From narrow to wide, first of the whole picture, then of its crops; the smaller format first.")
        List<Rendition> renditions)
        implements Cacheable {

    /** Builds the document from a row {@code i} of any of the views that show images. */
    public static final String DOCUMENT = """
            json_build_object('id', i.id, 'alt', i.alt, 'caption', i.caption, 'credit', i.credit,
              'width', i.width, 'height', i.height,
              'focalPoint', json_build_object('x', i.focal_x, 'y', i.focal_y),
              'placeholder', json_build_object('blurhash', i.blurhash, 'dominantColor', i.dominant_color,
                'dataUri', i.data_uri),
              'renditions', json_build_object('id', i.id, 'hash', i.hash, 'width', i.width, 'height', i.height))""";

    /** The same where a text shows it: with its own alt, caption and credit there, as far as it has them. */
    public ImageView used(String otherAlt, @Nullable String otherCaption, @Nullable String otherCredit) {
        return new ImageView(
                id,
                otherAlt.isEmpty() ? alt : otherAlt,
                otherCaption == null ? caption : otherCaption,
                otherCredit == null ? credit : otherCredit,
                width,
                height,
                focalPoint,
                placeholder,
                renditions);
    }

    /** The whole picture in sizes from narrow to wide, as JPEG: every browser and feed reader shows that. */
    public List<Rendition> wholeJpegs() {
        return Rendition.wholeJpegs(renditions);
    }

    /** The formats of renditions, which depend on the platform. */
    public static String formats() {
        return Rungs.LADDER.of(1, 1).stream()
                .map(rung -> rung.format().extension())
                .distinct()
                .collect(Collectors.joining(" "));
    }

    @Override
    public void mark(SurrogateKeys keys) {
        keys.part("image", id);
    }

    /**
     * The point that must stay in view when the picture is cropped.
     *
     * @param x from 0 at the left edge to 1 at the right one
     * @param y from 0 at the top to 1 at the bottom
     */
    @Schema(name = "FocalPoint", description = "The point that stays in view when the picture is cropped.")
    public record FocalPoint(
            @Schema(minimum = "0", maximum = "1", examples = "0.5")
            double x,

            @Schema(minimum = "0", maximum = "1", examples = "0.4")
            double y) {
        static final FocalPoint CENTRE = new FocalPoint(0.5, 0.5);
    }

    /** What to paint before the picture is there. */
    @Schema(name = "Placeholder", description = "What to paint until the picture has loaded.")
    public record Placeholder(
            @Schema(description = "See blurha.sh.", examples = "LEHV6nWB2yk8pyo0adR*.7kCMdnj")
            String blurhash,

            @Schema(pattern = "^#[0-9a-f]{6}$", examples = "#3a1020")
            String dominantColor,

            @Schema(format = "uri", description = "A tiny version of the picture itself.")
            String dataUri) {}

    /** One file of the picture. */
    @Schema(name = "Rendition", description = "One file of the picture; its address never changes its bytes.")
    public record Rendition(
            MediaUrl url,
            @Schema(minimum = "1", examples = "1600") int width,
            @Schema(minimum = "1", examples = "900") int height,

            @Schema(enumeration = {"webp", "jpeg"}) String format,

            @Nullable
            @Schema(
                    enumeration = {"16x9", "1x1", "2x3"},
                    description = "The shape it was cropped to; null: the whole picture.")
            String crop) {
        static List<Rendition> wholeJpegs(List<Rendition> all) {
            return all.stream()
                    .filter(rendition -> rendition.crop == null && rendition.format.equals("jpeg"))
                    .toList();
        }
    }
}
