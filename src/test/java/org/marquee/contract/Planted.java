package org.marquee.contract;

import static org.marquee.testkit.Desk.MERGE_PATCH;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.Response;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.marquee.testkit.Api;
import org.marquee.testkit.Form;
import org.marquee.testkit.Given;

/** What editors have made and readers must not see, in every state, made as editors make it: over HTTP. */
@Singleton
class Planted {
    /** Stands in all texts, names, slugs and addresses of what is not public. */
    static final String WORD = "quibberdash";

    private static final String EDITORIAL = "/api/v1/editorial/";
    private static final String PASSWORD = WORD + " in the attic";

    private final Given given;
    private final EntityManager database;
    private final Clock clock;

    /** Ids, tokens and hashes. */
    final List<String> secrets = new ArrayList<>();

    /** Where readers would look for it. */
    final List<String> paths = new ArrayList<>();

    /** What everybody sees, and the token of a draft without the word; both point to all the rest. */
    String openReview;

    String openPreview;

    private String token;
    private String film;
    private String byline;
    private final List<String> reviews = new ArrayList<>();

    Planted(Given given, EntityManager database, Clock clock) {
        this.given = given;
        this.database = database;
        this.clock = clock;
    }

    synchronized void plant() {
        if (openReview == null) {
            given.sql("delete from rate_limit");
            film = given.film(any -> {});
            account();
            reviews();
            var toTrash = published();
            openReview = open();
            openPreview = call("POST", "reviews/" + draft(false) + "/preview-links", Map.of())
                    .path("token");
            // Not the way of editors: what others point to stays out of the trash. Nobody is to see it all the same.
            call("DELETE", toTrash + "/publication", null);
            given.sql(
                    "update review set trashed_at = now() where id = ?1",
                    UUID.fromString(toTrash.substring(toTrash.lastIndexOf('/') + 1)));
            trash();
            pictures();
        }
    }

    /** Brought as editors bring them: one that nothing shows, one in the trash, one that a draft shows alone. */
    private void pictures() {
        picture();
        call("DELETE", "images/" + picture(), null);
        var draft = new HashMap<>(review(true));
        draft.put("heroImage", Map.of("image", picture()));
        hide("/api/v1/reviews/", call("POST", "reviews", draft));
    }

    private String picture() {
        var form = Form.withPicture();
        List.of("alt", "caption", "credit", "license").forEach(name -> form.text(name, WORD));
        form.text("sourceUrl", "https://" + WORD + ".example.org").text("film", film);
        var answer = form.sent(Api.bearing(token)).post(EDITORIAL + "images");
        answer.then().statusCode(201);
        String id = answer.path("id");
        secrets.add(id.substring(24));
        paths.add("/api/v1/images/" + id);
        answer.<List<String>>path("renditions.url")
                .forEach(url -> paths.add(URI.create(url).getPath()));
        return id;
    }

    /** An account that writes under a public name, signed in, with a key. */
    private void account() {
        token = signIn("first-admin", List.of("admin"));
        var account =
                call("POST", "accounts", person("second", List.of("author"))).<String>path("id");
        secrets.add(account);
        signIn("third", List.of("editor"));
        secrets.add(call(
                        "POST",
                        "api-keys",
                        Map.of(
                                "name",
                                WORD,
                                "scopes",
                                List.of("content:read"),
                                "expiresAt",
                                clock.instant().plus(Duration.ofDays(1)).toString()))
                .path("key"));
        var hook = call(
                "POST",
                "webhooks",
                Map.of(
                        "name",
                        WORD,
                        "url",
                        "https://" + WORD + ".example.org/hook",
                        "events",
                        List.of("film.created")));
        secrets.add(hook.<String>path("secret").substring(6));
        secrets.add(hook.path("id"));
        call(
                "POST",
                "comment-blocks",
                Map.of("kind", "email", "value", "spam@" + WORD + ".example.org", "reason", WORD));
        byline = call("POST", "authors", Map.of("name", "A public name", "account", account))
                .path("slug");
        secrets.addAll(strings("select password_hash from account where name = '" + WORD + "'"));
        secrets.addAll(strings("select encode(hash, 'hex') from api_key where name = '" + WORD + "'"));
        secrets.addAll(strings("select encode(hash, 'base64') from api_key where name = '" + WORD + "'"));
        secrets.addAll(strings("select encode(t.hash, 'hex') from refresh_token t join session s on s.id = t.session_id"
                + " join account a on a.id = s.account_id where a.name = '" + WORD + "'"));
        secrets.addAll(strings("select s.id::text from session s join account a on a.id = s.account_id where a.name = '"
                + WORD + "'"));
    }

    private String signIn(String name, List<String> roles) {
        var person = person(name, roles);
        var made = Api.as("admin")
                .contentType("application/json")
                .body(person)
                .post(EDITORIAL + "accounts")
                .then()
                .statusCode(201)
                .extract();
        secrets.add(made.path("id"));
        var tokens = Api.anonymous()
                .contentType("application/json")
                .body(Map.of("email", person.get("email"), "password", PASSWORD))
                .post("/api/v1/auth/tokens")
                .then()
                .statusCode(200)
                .extract();
        secrets.addAll(List.of(tokens.path("accessToken"), tokens.path("refreshToken")));
        return tokens.path("accessToken");
    }

    private static Map<String, Object> person(String name, List<String> roles) {
        var email = name + UUID.randomUUID() + "@" + WORD + ".example.org";
        return Map.of("email", email, "name", WORD, "roles", roles, "password", PASSWORD);
    }

    private void reviews() {
        draft(true);
        call("PUT", "reviews/" + draft(true) + "/submission", null);
        var returned = "reviews/" + draft(true) + "/submission";
        call("PUT", returned, null);
        call("DELETE", returned + "?note=" + WORD, null);
        call("PUT", "reviews/" + draft(true) + "/publication", Map.of("publishAt", "2098-01-01T00:00:00Z"));
        var unpublished = published();
        call("DELETE", unpublished + "/publication", null);
        for (var path : List.of("reviews/" + draft(true), published())) {
            call("DELETE", path, null);
            call("DELETE", path + "?purge=true", null);
            reviews.remove(reviews.size() - 1);
        }
        secrets.add(call("POST", "reviews/" + draft(true) + "/preview-links", Map.of())
                .path("token"));
    }

    private String published() {
        var path = "reviews/" + draft(true);
        call("PUT", path + "/publication", Map.of());
        return path;
    }

    /** A review that points to all that is hidden, or is to be hidden itself; its id. */
    private String draft(boolean hidden) {
        var answer = call("POST", "reviews", review(hidden));
        if (hidden) {
            hide("/api/v1/reviews/", answer);
            reviews.add(answer.path("slug"));
        }
        return answer.path("id");
    }

    private Map<String, Object> review(boolean hidden) {
        var text = hidden ? WORD : "Seen by all.";
        var links = new StringBuilder(text);
        reviews.forEach(slug -> links.append("\n\n[See](review:").append(slug).append(")"));
        var review = new HashMap<String, Object>(Map.of("headline", text, "language", "en", "containsSpoilers", false));
        review.put("slug", given.slug(hidden ? WORD : "open"));
        review.putAll(Map.of("dek", text, "verdict", text, "rating", 3, "film", film, "authors", List.of(byline)));
        review.putAll(Map.of("pros", List.of(text), "cons", List.of(text), "body", hidden ? text : links.toString()));
        review.put("seo", seo(text, hidden));
        if (hidden) {
            var image = given.image(text).toString();
            review.put("heroImage", Map.of("image", image, "alt", text, "caption", text, "credit", text));
            secrets.add(image.substring(24));
        } else {
            review.put("related", reviews);
        }
        return review;
    }

    private Map<String, Object> seo(String text, boolean hidden) {
        var seo = new HashMap<String, Object>(Map.of("title", text, "description", text));
        if (hidden) {
            var image = given.image(text).toString();
            seo.put("image", image);
            seo.put("canonicalUrl", "https://" + WORD + ".example.org/elsewhere");
            seo.put("robots", Map.of("index", false));
            secrets.add(image.substring(24));
        }
        return seo;
    }

    /** Readers see its second revision; the first and the third are not for them. */
    private String open() {
        var slug = given.slug("open");
        var first = new HashMap<>(review(true));
        first.put("slug", slug);
        var path = "reviews/" + call("POST", "reviews", first).<String>path("id");
        var second = review(false);
        second.put("slug", slug);
        var trashed = given.image(WORD);
        second.put("heroImage", Map.of("image", trashed, "alt", "Seen by all."));
        call("PUT", path, second);
        call("PUT", path + "/publication", Map.of());
        call("PATCH", path, Map.of("headline", WORD, "body", WORD, "slug", given.slug(WORD), "verdict", WORD));
        given.sql("update image set trashed_at = now() where id = ?1", trashed);
        secrets.add(trashed.toString().substring(24));
        return slug;
    }

    private void trash() {
        var film = Map.of("kind", "feature", "title", WORD, "releaseYear", 2001, "synopsis", WORD);
        hide("/api/v1/films/", trashed("films", film));
        hide("/api/v1/people/", trashed("people", Map.of("name", WORD, "biography", WORD)));
        hide("/api/v1/authors/", trashed("authors", Map.of("name", WORD, "biography", WORD)));
        List.of("genres", "platforms", "companies", "tags").forEach(kind -> trashed(kind, Map.of("name", WORD + kind)));
    }

    private Response trashed(String collection, Map<String, ?> body) {
        var answer = call("POST", collection, body);
        call("DELETE", collection + "/" + answer.path("id"), null);
        return answer;
    }

    /** Ends of ids stand in the header Surrogate-Key. */
    private void hide(String collection, Response answer) {
        paths.add(collection + answer.path("slug"));
        secrets.add(answer.<String>path("id").substring(24));
    }

    private Response call(String method, String path, Object body) {
        var request = Api.bearing(token).urlEncodingEnabled(false).header("If-Match", "*");
        if (method.equals("POST")) {
            request.header("Idempotency-Key", WORD + UUID.randomUUID());
        }
        if (body != null) {
            request.contentType(method.equals("PATCH") ? MERGE_PATCH : "application/json")
                    .body(body);
        }
        var answer = request.request(method, EDITORIAL + path);
        if (answer.statusCode() >= 300) {
            throw new AssertionError(method + " " + path + ": " + answer.asString());
        }
        return answer;
    }

    @SuppressWarnings("unchecked")
    private List<String> strings(String sql) {
        return QuarkusTransaction.requiringNew()
                .call(() -> database.createNativeQuery(sql, String.class).getResultList());
    }
}
