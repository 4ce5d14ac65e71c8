package org.marquee.benchmark.content;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.marquee.kernel.text.Block;
import org.marquee.kernel.text.Body;
import org.marquee.kernel.text.Markdown;

/**
 * The bodies that reviews share, read by the program's own Markdown reader. They wait in temporary tables, from which each review
 * gets a copy: so PostgreSQL compresses each once.
 */
final class Bodies {
    static final int COUNT = 400;

    private final Draw draw = new Draw("bodies");
    private final Prose prose = new Prose(draw);
    private final ObjectMapper mapper = new ObjectMapper();
    private final DataSize size;
    private final List<String> slugs;

    /** @param slugs of reviews that bodies may link to */
    Bodies(DataSize size, List<String> slugs) {
        this.size = size;
        this.slugs = slugs;
    }

    void write(Connection connection) throws SQLException, IOException {
        try (var statement = connection.createStatement()) {
            statement.execute("""
                    create temporary table shared_body (number integer primary key, source text, html text, blocks jsonb,
                      plain text, word_count integer, reading_minutes integer);
                    create temporary table shared_image (number integer, position integer, image_id uuid, alt text,
                      caption text, credit text);
                    create temporary table shared_link (number integer, slug text)""");
        }
        var sources = new ArrayList<String>();
        var bodies = new ArrayList<Body>();
        for (int number = 0; number < COUNT; number++) {
            sources.add(source());
            bodies.add(Markdown.parse(sources.get(number)));
        }
        writeBodies(connection, sources, bodies);
        writeReferences(connection, bodies);
    }

    private void writeBodies(Connection connection, List<String> sources, List<Body> bodies)
            throws SQLException, IOException {
        try (var rows = new Rows(connection, "shared_body")) {
            for (int number = 0; number < COUNT; number++) {
                var body = bodies.get(number);
                rows.add(
                        number,
                        sources.get(number),
                        body.html(),
                        mapper.writerFor(new TypeReference<List<Block>>() {}).writeValueAsString(body.blocks()),
                        body.text(),
                        body.wordCount(),
                        body.readingMinutes());
            }
        }
    }

    private static void writeReferences(Connection connection, List<Body> bodies) throws SQLException, IOException {
        try (var images = new Rows(connection, "shared_image")) {
            for (int number = 0; number < COUNT; number++) {
                int position = 0;
                for (var image : bodies.get(number).images()) {
                    images.add(
                            number,
                            position++,
                            image.image(),
                            emptyToNull(image.alt()),
                            image.caption(),
                            image.credit());
                }
            }
        }
        try (var links = new Rows(connection, "shared_link")) {
            for (int number = 0; number < COUNT; number++) {
                for (var slug : bodies.get(number).reviews()) {
                    links.add(number, slug);
                }
            }
        }
    }

    private static String emptyToNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private String source() {
        var parts = new ArrayList<String>();
        for (int left = draw.between(5, 14); left > 0; left--) {
            parts.add(prose.paragraph());
        }
        for (int left = draw.below(3); left > 0; left--) {
            var still = Pictures.still(draw.below(size.stills()));
            parts.add("![%s](image:%s \"%s\")".formatted(prose.phrase(), still, prose.phrase()));
        }
        if (draw.chance(0.5)) {
            parts.add("## " + prose.phrase());
            parts.add("- %s\n- %s".formatted(prose.sentence(), prose.sentence()));
        }
        if (draw.chance(0.3)) {
            parts.add("> " + prose.sentence());
        }
        if (!slugs.isEmpty() && draw.chance(0.3)) {
            parts.add("%s Compare [this one](review:%s), if you can.".formatted(prose.sentence(), draw.of(slugs)));
        }
        return String.join("\n\n", draw.shuffled(parts));
    }
}
