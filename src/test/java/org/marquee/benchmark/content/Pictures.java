package org.marquee.benchmark.content;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.marquee.kernel.text.Sha256;

/** Pictures without any files: all that answers tell of them. */
final class Pictures {
    private static final String BLURHASH = "THA]gQn%E,EnbHxZ0MbHxA}ln%EN";

    /** What a placeholder of 16 pixels' width usually takes. */
    private static final int PLACEHOLDER_BYTES = 120;

    private static final int HASH_BYTES = 8;

    private final Draw draw = new Draw("pictures");
    private final Prose prose = new Prose(draw);
    private final DataSize size;

    Pictures(DataSize size) {
        this.size = size;
    }

    static UUID poster(int number) {
        return Identity.of("poster", number);
    }

    static UUID still(int number) {
        return Identity.of("still", number);
    }

    static UUID portrait(int number) {
        return Identity.of("portrait", number);
    }

    void write(Connection connection) throws SQLException, IOException {
        try (var images = new Rows(connection, """
                image (id, alt, caption, credit, media_type, source_hash, file_name, bytes, width, height, hash,
                  focal_x, focal_y, blurhash, dominant_color, data_uri, created_at, updated_at, version)""")) {
            write(images, "poster", size.posters(), 1000, 1500);
            write(images, "still", size.stills(), 1920, 1080);
            write(images, "portrait", size.portraits(), 900, 1200);
        }
        try (var statement = connection.createStatement()) {
            statement.execute("""
                    insert into image_focus (image_id, hash, focal_x, focal_y)
                    select id, hash, focal_x, focal_y from image""");
        }
    }

    private void write(Rows images, String kind, int count, int width, int height) throws IOException {
        for (int number = 0; number < count; number++) {
            var source = HexFormat.of().formatHex(Sha256.of("picture " + kind + number));
            var x = draw.of(List.of(0.3, 0.5, 0.7));
            var all = "1 " + source + " " + x + " 0.4";
            images.add(
                    Identity.of(kind, number),
                    prose.phrase(),
                    draw.chance(0.5) ? prose.phrase() + ", in " + draw.of(Vocabulary.PLACES) : null,
                    "Photograph: " + draw.of(Vocabulary.LAST_NAMES),
                    "image/jpeg",
                    source,
                    kind + "-" + number + ".jpg",
                    draw.between(80_000, 900_000),
                    width,
                    height,
                    HexFormat.of().formatHex(Sha256.of(all.getBytes(StandardCharsets.UTF_8)), 0, HASH_BYTES),
                    x,
                    0.4,
                    BLURHASH,
                    "#%06x".formatted(draw.below(1 << 24)),
                    "data:image/webp;base64," + Base64.getEncoder().encodeToString(draw.bytes(PLACEHOLDER_BYTES)),
                    Identity.BEGINNING,
                    Identity.BEGINNING,
                    0);
        }
    }
}
