package org.marquee.benchmark;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** One request for each way in which readers may ask the database, with values that many things have, and with such that few have. */
final class DeliveryRequests {
    private static final String REVIEWS = "/api/v1/reviews";
    private static final String FILMS = "/api/v1/films";
    private static final String PEOPLE = "/api/v1/people";

    private final Database database;
    private final List<String> paths = new ArrayList<>();

    private DeliveryRequests(Database database) {
        this.database = database;
    }

    static List<String> of(Database database) throws SQLException {
        var requests = new DeliveryRequests(database);
        requests.addReviews();
        requests.addFilms();
        requests.addOthers();
        requests.addComments();
        requests.addFrontends();
        return requests.paths;
    }

    private void add(String... all) {
        paths.addAll(List.of(all));
    }

    private String one(String sql) throws SQLException {
        return database.column(sql).get(0);
    }

    private void addReviews() throws SQLException {
        add(REVIEWS + "/" + one("select slug from published_review order by md5(slug) limit 1"), REVIEWS);
        for (var sort : List.of("publishedAt", "-rating", "rating", "headline", "-headline")) {
            add(REVIEWS + "?sort=" + sort);
        }
        for (var filter : reviewFilters()) {
            add(REVIEWS + "?" + filter, REVIEWS + "?withTotal=true&" + filter);
        }
        add(
                REVIEWS + "?withTotal=true",
                REVIEWS + "?sort=-rating&" + common("genre"),
                REVIEWS + "?sort=headline&" + common("tag"),
                REVIEWS + "?ratingMin=4&withTotal=true&" + common("genre"),
                REVIEWS + "?ratingMin=4&language=en&" + common("platform"));
    }

    private List<String> reviewFilters() throws SQLException {
        return List.of(
                "slug=" + one("select slug from published_review order by md5(slug) limit 1"),
                "film="
                        + one("select f.slug from publication p join film f on f.id = p.film_id"
                                + " group by f.slug order by count(*) desc limit 1"),
                common("person"),
                rare("person"),
                common("genre"),
                rare("genre"),
                "kind=feature",
                "kind=series",
                common("platform"),
                "author="
                        + one("select a.slug from revision_author x join author a on a.id = x.author_id"
                                + " group by a.slug order by count(*) desc limit 1"),
                common("tag"),
                rare("tag"),
                "ratingMin=4",
                "ratingMin=5",
                "ratingMax=1",
                "releaseYear=2024",
                "releaseYear=1955",
                "publishedAfter=2024-06-01T00:00:00Z",
                "publishedBefore=2012-06-01T00:00:00Z",
                "language=en",
                "language=ko");
    }

    private void addFilms() throws SQLException {
        add(FILMS + "/" + one("select slug from published_film order by md5(slug) limit 1"), FILMS);
        for (var sort : List.of("releaseDate", "title", "-title")) {
            add(FILMS + "?sort=" + sort);
        }
        var filters = List.of(
                "slug=" + one("select slug from published_film order by md5(slug) limit 1"),
                "kind=feature",
                "kind=series",
                common("genre"),
                rare("genre"),
                common("person"),
                rare("person"),
                common("platform"),
                "company=" + one("select slug from term where kind = 'company' order by slug limit 1"),
                "country=KR",
                "language=ko",
                "releaseYear=1955",
                "reviewed=true",
                "reviewed=false");
        for (var filter : filters) {
            add(FILMS + "?" + filter, FILMS + "?withTotal=true&" + filter);
        }
    }

    private void addOthers() throws SQLException {
        add(
                PEOPLE + "/" + common("person").substring("person=".length()),
                PEOPLE + "/" + rare("person").substring("person=".length()),
                PEOPLE,
                PEOPLE + "?sort=-name",
                PEOPLE + "?withTotal=true",
                PEOPLE + "?film=" + one("select slug from published_film order by md5(slug) limit 1"));
        for (var kind : List.of("genres", "platforms", "companies", "tags", "authors")) {
            add("/api/v1/" + kind, "/api/v1/" + kind + "?withTotal=true");
        }
        add(
                "/api/v1/authors/" + one("select slug from author order by slug limit 1"),
                "/api/v1/images/" + one("select id from image order by id desc limit 1"));
    }

    private void addComments() throws SQLException {
        var review = one("select p.slug from comment_section s join publication p on p.review_id = s.review_id"
                + " order by s.approved desc limit 1");
        var parent = one("select id from comment where shown order by reply_count desc limit 1");
        var below = REVIEWS + "/" + review + "/comments";
        add(below, below + "?sort=newest", below + "?view=tree", below + "?view=tree&sort=newest&withTotal=true");
        add(below + "?withTotal=true", below + "?parentId=" + parent);
    }

    /** What feed readers, search engines and apps ask for. */
    private void addFrontends() throws SQLException {
        add(
                "/feeds/reviews.json",
                "/feeds/comments.json",
                "/sitemap.xml",
                "/sitemaps/reviews-1.xml",
                "/api/v1/sync?limit=100");
        for (var topic : List.of(common("genre"), rare("genre"), common("tag"), common("person"), rare("person"))) {
            add("/feeds/" + topic.replace("person=", "people/").replaceFirst("^(genre|tag)=", "$1s/") + ".json");
        }
        var film = "select f.slug from publication p join film f on f.id = p.film_id group by f.slug"
                + " order by count(*) desc limit 1";
        var commented = "select p.slug from comment_section s join publication p on p.review_id = s.review_id"
                + " order by s.approved desc limit 1";
        var review = one("select slug from published_review order by md5(slug) limit 1");
        add(
                "/feeds/films/" + one(film) + ".json",
                "/feeds/authors/" + one("select slug from author order by slug limit 1") + ".json",
                "/feeds/reviews/" + one(commented) + "/comments.json",
                REVIEWS + "/" + review + "/structured-data",
                REVIEWS + "/" + review + "?fields=seo,translations");
    }

    private String common(String what) throws SQLException {
        return what + "=" + one(counted(what) + " order by count(*) desc, 1 limit 1");
    }

    private String rare(String what) throws SQLException {
        return what + "=" + one(counted(what) + " order by count(*), 1 limit 1");
    }

    private static String counted(String what) {
        return switch (what) {
            case "person" -> "select p.slug from film_credit x join person p on p.id = x.person_id group by p.slug";
            case "genre" -> "select t.slug from film_genre x join term t on t.id = x.genre_id group by t.slug";
            case "platform" ->
                "select t.slug from film_availability x join term t on t.id = x.platform_id group by t.slug";
            default -> "select t.slug from revision_tag x join term t on t.id = x.tag_id group by t.slug";
        };
    }
}
