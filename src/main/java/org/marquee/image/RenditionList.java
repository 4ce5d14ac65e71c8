package org.marquee.image;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.marquee.image.ImageView.Rendition;
import org.marquee.image.pixels.Crop;
import org.marquee.kernel.link.MediaUrl;

/** Makes of what the database knows of a picture the list of its renditions, so that they stand in no row. */
class RenditionList extends StdDeserializer<List<Rendition>> {
    private static final long serialVersionUID = 1;

    RenditionList() {
        super(List.class);
    }

    @Override
    public List<Rendition> deserialize(JsonParser json, DeserializationContext context) throws IOException {
        var picture = context.readValue(json, Known.class);
        var folder = "/media/" + picture.id + "/" + picture.hash + "/";
        return Rungs.LADDER.of(picture.width, picture.height).stream()
                .map(rung -> new Rendition(
                        new MediaUrl(folder + rung.name()),
                        rung.width(),
                        rung.height(),
                        rung.format().extension(),
                        crop(rung.crop())))
                .toList();
    }

    private static @Nullable String crop(@Nullable Crop crop) {
        return crop == null ? null : crop.ratio();
    }

    private record Known(UUID id, String hash, int width, int height) {}
}
