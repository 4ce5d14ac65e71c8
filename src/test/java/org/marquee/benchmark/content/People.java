package org.marquee.benchmark.content;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.marquee.kernel.text.Slug;

/** Who made the films and plays in them. */
final class People {
    private final Draw draw = new Draw("people");
    private final Names names = new Names(draw);
    private final Prose prose = new Prose(draw);
    private final Set<String> slugs = new HashSet<>();
    private final DataSize size;

    People(DataSize size) {
        this.size = size;
    }

    static UUID id(int number) {
        return Identity.of("person", number);
    }

    void write(Connection connection) throws SQLException, IOException {
        try (var people = new Rows(connection, """
                person (id, slug, name, native_name, native_name_language, aliases, biography, imdb_id, tmdb_id,
                  portrait_id, created_at, updated_at, version)""")) {
            for (int number = 0; number < size.people(); number++) {
                write(people, number);
            }
        }
    }

    private void write(Rows people, int number) throws IOException {
        var name = names.person();
        people.add(
                id(number),
                slug(name.value(), number),
                name.value(),
                name.original(),
                name.language(),
                draw.chance(0.15) ? List.of(names.alias()) : List.of(),
                draw.chance(0.3) ? prose.paragraph() : null,
                "nm%07d".formatted(number + 1),
                number + 1,
                number < size.portraits() ? Pictures.portrait(number) : null,
                Identity.BEGINNING,
                Identity.BEGINNING,
                0);
    }

    private String slug(String name, int number) {
        var slug = Slug.from(name).orElseThrow();
        return slugs.add(slug) ? slug : slug + "-" + number;
    }
}
