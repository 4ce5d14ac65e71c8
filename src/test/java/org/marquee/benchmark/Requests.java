package org.marquee.benchmark;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;

/**
 * The five requests, each with as many different things as there are. In an order that says nothing, but is the same each time.
 *
 * @param review one review whole
 * @param newest the newest 20
 * @param filtered those of a genre with a good rating, and how many there are
 * @param comments the first 20 below a review
 * @param search reviews with some words
 */
record Requests(
        List<String> review, List<String> newest, List<String> filtered, List<String> comments, List<String> search) {
    private static final String REVIEWS = "/api/v1/reviews";

    /** So many that their answers fit into the memory of those who answer from there. */
    private static final int MOST = 2000;

    static Requests of(Database database) throws SQLException {
        var slugs = database.column("select slug from published_review order by md5(slug) limit " + MOST);
        var discussed = database.column("""
                select p.slug from comment_section s join published_review p on p.id = s.review_id
                where s.approved > 0 order by md5(p.slug) limit\s""" + MOST);
        var genres = database.column("select slug from published_genre order by slug");
        // What stands in more titles is more often among those that come first.
        var words = database.column("""
                select lower(word) from published_film f, regexp_split_to_table(f.title, '[^[:alpha:]]+') word
                where length(word) > 3 group by 1 order by min(md5(f.slug || word)) limit 500""");
        return new Requests(
                slugs.stream().map(slug -> REVIEWS + "/" + slug).toList(),
                List.of(REVIEWS),
                genres.stream()
                        .map(genre -> REVIEWS + "?genre=" + genre + "&ratingMin=4&withTotal=true")
                        .toList(),
                discussed.stream()
                        .map(slug -> REVIEWS + "/" + slug + "/comments")
                        .toList(),
                words.stream().map(Requests::search).toList());
    }

    private static String search(String word) {
        return "/api/v1/search?q=" + URLEncoder.encode(word, StandardCharsets.UTF_8);
    }

    /** All that the bare servers answer. */
    Stream<String> answeredFromMemory() {
        return Stream.of(review, newest, comments).flatMap(List::stream);
    }
}
