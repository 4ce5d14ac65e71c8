package org.marquee.contract;

import io.restassured.response.Response;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.marquee.account.Roles;
import org.marquee.account.Staff;
import org.marquee.testkit.Api;
import org.marquee.testkit.Given;

/** Editorial operations with things of every kind that they can be tried on, and those who try. */
@Singleton
class EditorialThings {
    private static final String EDITORIAL = "/api/v1/editorial/";
    private static final List<String> KINDS = List.of("genres", "platforms", "companies", "tags");

    /** They would throw out those who go on. */
    private static final Set<String> ENDING = Set.of("signOut", "changeOwnPassword");

    /** Argon2id takes its time: one in so many of them is enough. */
    private static final Set<String> SLOW = Set.of("signIn", "createAccount", "resetPassword", "changeOwnPassword");

    private final Given given;
    private final Staff staff;
    private final Clock clock;
    private final Map<String, List<String>> ids = new HashMap<>();
    private final Map<String, String> tokens = new HashMap<>();
    private final List<Operation> operations = new ArrayList<>();

    EditorialThings(Given given, Staff staff, Clock clock) {
        this.given = given;
        this.staff = staff;
        this.clock = clock;
    }

    /** Makes so many of each kind. */
    void make(int count) throws IOException {
        ids.clear();
        operations.clear();
        editorial().forEach(operation -> {
            for (int i = SLOW.contains(operation.id()) ? 1 : 5; i > 0; i--) {
                operations.add(operation);
            }
        });
        for (var role : List.of(Roles.AUTHOR, Roles.EDITOR, Roles.ADMIN)) {
            tokens.put(role, staff.token(staff.hire(role)));
        }
        tokens.put("ending", staff.token(staff.hire(Roles.ADMIN)));
        tokens.put("content:write", staff.key(Roles.CONTENT_WRITE, Roles.CONTENT_READ));
        for (int i = 0; i < count; i++) {
            make();
        }
    }

    /** All that needs a token, and the doors to it. */
    static Stream<Operation> editorial() throws IOException {
        return Operation.all()
                .filter(operation ->
                        !operation.isPublic() || operation.template().startsWith("/api/v1/auth/"));
    }

    /** What holds for all comments, and who may write none, is as before: others that come later write some. */
    void forgetSettings() {
        given.sql("delete from comment_block");
        given.sql("""
                update comment_settings set moderation = 'firstTime', trusted_after = 2, close_after_days = null, max_links = 2,
                  held_words = '{}', spam_words = '{}', rejected_words = '{}', version = version + 1""");
    }

    private void make() {
        KINDS.forEach(kind -> keep(kind, create(kind, Map.of("name", given.slug("Thing")))));
        keep("people", create("people", Map.of("name", given.slug("Thing"))));
        keep("authors", create("authors", Map.of("name", given.slug("Thing"))));
        var film = Map.of("kind", "feature", "title", given.slug("Thing"), "releaseYear", 2001);
        keep("films", create("films", film));
        var review =
                new HashMap<String, Object>(Map.of("headline", given.slug("Thing"), "language", "en", "rating", 3));
        review.put("film", ids.get("films").get(0));
        review.put("authors", ids.get("authors").subList(0, 1));
        review.put("verdict", "A verdict.");
        review.put("body", "A body.");
        keep("reviews", create("reviews", review));
        // Nothing is done to these, so none of them is related to itself.
        review.put("headline", given.slug("Thing"));
        var related = create("reviews", review);
        keep("related", related);
        ids.computeIfAbsent("comments", any -> new ArrayList<>())
                .add(given.comment(related.path("slug"), any -> {}).toString());
        var key = Map.of("name", "Thing", "scopes", List.of("content:read"), "expiresAt", tomorrow());
        ids.computeIfAbsent("api-keys", any -> new ArrayList<>())
                .add(create("api-keys", key).path("id"));
        var hook = Map.of("name", "Thing", "url", "http://127.0.0.1:9/hook", "events", List.of("film.created"));
        keep("webhooks", create("webhooks", hook));
        keep("deliveries", create("webhooks/" + last("webhooks") + "/test", Map.of()));
        keep("comment-blocks", create("comment-blocks", Map.of("kind", "name", "value", given.slug("Thing"))));
        ids.computeIfAbsent("accounts", any -> new ArrayList<>())
                .add(staff.hire(Roles.EDITOR).id().toString());
        ids.computeIfAbsent("images", any -> new ArrayList<>())
                .add(given.image("Alt").toString());
    }

    private String tomorrow() {
        return clock.instant().plus(Duration.ofDays(1)).toString();
    }

    private static Response create(String collection, Map<String, ?> body) {
        var answer =
                Api.as(Roles.ADMIN).contentType("application/json").body(body).post(EDITORIAL + collection);
        answer.then().statusCode(201);
        return answer;
    }

    private String last(String collection) {
        var all = ids.get(collection);
        return all.get(all.size() - 1);
    }

    private void keep(String collection, Response answer) {
        ids.computeIfAbsent(collection, any -> new ArrayList<>()).add(answer.path("id"));
    }

    List<Operation> operations() {
        return operations;
    }

    String token(Operation operation, String who) {
        return tokens.get(ENDING.contains(operation.id()) ? "ending" : who);
    }

    /** What stands for a parameter in a path. */
    String value(Operation operation, String parameter, Random random) {
        if (parameter.equals("kind")) {
            return KINDS.get(random.nextInt(KINDS.size()));
        } else if (parameter.equals("delivery")) {
            // Of another webhook it is not found, which is an answer too.
            return ids.get("deliveries")
                    .get(random.nextInt(ids.get("deliveries").size()));
        } else if (!parameter.equals("id")) {
            return String.valueOf(1 + random.nextInt(3));
        }
        var collection = operation.template().replace(EDITORIAL, "").replaceFirst("/.*", "");
        // Terms of another kind are not found, which is an answer too.
        var all = ids.getOrDefault(collection.equals("{kind}") ? "genres" : collection, ids.get("reviews"));
        return all.get(random.nextInt(all.size()));
    }

    /** What members of a name may refer to. */
    Map<String, List<String>> references() {
        var references = new HashMap<String, List<String>>();
        List.of("genres", "companies", "tags", "authors").forEach(member -> references.put(member, ids.get(member)));
        references.put("related", ids.get("related"));
        Map.of("film", "films", "person", "people", "platform", "platforms")
                .forEach((member, collection) -> references.put(member, ids.get(collection)));
        List.of("image", "portrait", "poster").forEach(member -> references.put(member, ids.get("images")));
        references.put("currentPassword", List.of(Staff.PASSWORD));
        references.put("account", ids.get("accounts"));
        references.put("expiresAt", List.of(tomorrow()));
        references.put("until", List.of(tomorrow()));
        references.put("formerUntil", List.of(tomorrow()));
        references.put("since", List.of(clock.instant().minusSeconds(1).toString()));
        references.put(
                "body",
                List.of("A *body* with ![a picture](image:" + ids.get("images").get(0) + ")."));
        return references;
    }
}
