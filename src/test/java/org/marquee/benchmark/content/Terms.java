package org.marquee.benchmark.content;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.marquee.kernel.text.Slug;

/** What films and reviews are sorted by, and who writes the reviews. */
final class Terms {
    private static final int COMPANIES = 200;
    private static final int TAGS = 300;

    private final Draw draw = new Draw("terms");
    private final Map<String, List<UUID>> ids = new LinkedHashMap<>();

    List<UUID> ids(String kind) {
        return ids.get(kind);
    }

    void write(Connection connection) throws SQLException, IOException {
        try (var terms = new Rows(connection, "term (id, kind, slug, name, created_at, updated_at, version)")) {
            write(terms, "genre", Vocabulary.GENRES);
            write(terms, "platform", Vocabulary.PLATFORMS);
            write(terms, "company", invented(COMPANIES, "%s %s Pictures"));
            write(terms, "tag", invented(TAGS, "%s %s"));
        }
    }

    private List<String> invented(int count, String pattern) {
        var names = new ArrayList<String>();
        while (names.size() < count) {
            var name = pattern.formatted(
                    Names.capital(draw.of(Vocabulary.ADJECTIVES)), Names.capital(draw.of(Vocabulary.NOUNS)));
            if (!names.contains(name)) {
                names.add(name);
            }
        }
        return names;
    }

    private void write(Rows terms, String kind, List<String> names) throws IOException {
        var made = new ArrayList<UUID>();
        for (var name : names) {
            var id = Identity.of(kind, made.size());
            var slug = Slug.from(name).orElseThrow();
            terms.add(id, kind, slug, name, Identity.BEGINNING, Identity.BEGINNING, 0);
            made.add(id);
        }
        ids.put(kind, made);
    }

    void writeAuthors(Connection connection, int count) throws SQLException, IOException {
        var names = new Names(draw);
        var prose = new Prose(draw);
        try (var authors = new Rows(connection, """
                author (id, slug, name, title, biography, portrait_id, created_at, updated_at, version)""")) {
            for (int number = 0; number < count; number++) {
                var name = names.person().value();
                authors.add(
                        Identity.of("author", number),
                        Slug.from(name).orElseThrow() + "-" + number,
                        name,
                        "Critic",
                        prose.paragraph(),
                        number == 0 ? Pictures.portrait(0) : null,
                        Identity.BEGINNING,
                        Identity.BEGINNING,
                        0);
            }
        }
    }
}
