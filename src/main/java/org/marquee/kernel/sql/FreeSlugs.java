package org.marquee.kernel.sql;

import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.marquee.kernel.text.Slug;

/** Finds slugs for things that were not given one. */
@Singleton
public class FreeSlugs {
    /** How many things of one name get numbers behind their slugs; the next would have to be given one. */
    private static final int MOST = 1000;

    private final Reader reader;

    FreeSlugs(Reader reader) {
        this.reader = reader;
    }

    /**
     * The first of {@code wanted}, {@code wanted-2} and so on that is free. Whoever looks for the same waits for this
     * transaction to end.
     *
     * @param taken a query for those of an array of slugs (the only {@code ?}) that are taken
     */
    public String next(String wanted, String taken) {
        reader.text("select cast(pg_advisory_xact_lock(hashtextextended(?, 0)) as text)", "slug " + wanted);
        var candidates = Stream.concat(
                        Stream.of(wanted), IntStream.rangeClosed(2, MOST).mapToObj(i -> numbered(wanted, i)))
                .toList();
        var gone = new HashSet<>(
                reader.rows(taken, List.of((Object) candidates.toArray(String[]::new)), row -> row.getString(1)));
        return candidates.stream()
                .filter(candidate -> !gone.contains(candidate))
                .findFirst()
                .orElse(wanted);
    }

    /** The slug with a number behind it, cut where it gets too long for one. */
    public static String numbered(String wanted, int number) {
        var end = "-" + number;
        var room = Slug.MAX_LENGTH - end.length();
        return (wanted.length() > room ? wanted.substring(0, room).replaceAll("-$", "") : wanted) + end;
    }
}
