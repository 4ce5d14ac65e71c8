package org.marquee.privacy;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.vertx.ext.web.RoutingContext;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.marquee.comment.notice.Guests;
import org.marquee.kernel.limit.Limits;
import org.marquee.kernel.mail.PostOffice;
import org.marquee.kernel.mail.PostOffice.Delivered;
import org.marquee.kernel.problem.ProblemException;
import org.marquee.kernel.problem.ProblemType;
import org.marquee.testkit.Api;
import org.marquee.testkit.Given;

/** People ask for what is theirs, or to be forgotten, and show by mail that they are who they say. */
@QuarkusTest
class PrivacyTest {
    private static final String REQUESTS = "/api/v1/privacy/requests";
    private static final String DESK = "/api/v1/editorial/privacy/requests";

    private final Given given;
    private final Guests guests;
    private final PrivacyMail mail;
    private final PrivacyRequests requests;
    private final Limits limits;
    private final RoutingContext request;
    private final Clock clock;
    private String review;
    private String ann;

    PrivacyTest(
            Given given,
            Guests guests,
            PrivacyMail mail,
            PrivacyRequests requests,
            Limits limits,
            RoutingContext request,
            Clock clock) {
        this.given = given;
        this.guests = guests;
        this.mail = mail;
        this.requests = requests;
        this.limits = limits;
        this.request = request;
        this.clock = clock;
    }

    @BeforeEach
    void prepare() {
        given.sql("delete from rate_limit");
        given.sql("delete from mail");
        given.sql("delete from privacy_request");
        review = given.review(Instant.EPOCH, any -> {});
        ann = guests.address();
    }

    @AfterEach
    void forgetLimits() {
        given.sql("delete from rate_limit");
    }

    @Test
    void the_answer_is_the_same_whether_the_address_is_known() {
        comment("approved");
        var known = ask(ann, "erasure");
        var unknown = ask(guests.address(), "erasure");
        assertEquals(202, known.statusCode());
        assertEquals(known.statusCode(), unknown.statusCode());
        assertEquals(known.asString(), unknown.asString());
        assertEquals(names(known), names(unknown));
        assertEquals(2, given.count("select count(*) from privacy_request"), "both are looked up later");
    }

    @Test
    void mail_goes_to_known_addresses_only_and_of_others_nothing_stays() {
        comment("spam");
        var stranger = guests.address();
        ask(ann, "export");
        ask(stranger, "export");
        assertEquals(0, delivered(stranger).size());
        assertEquals(1, delivered(ann).size());
        assertEquals(0, given.count("select count(*) from privacy_request where email = '" + stranger + "'"));
    }

    @Test
    void what_only_looks_like_an_address_that_is_known_is_not_mailed_to() {
        var kate = "k" + ann;
        given.comment(review, node -> node.put("authorEmail", kate));
        // The sign for Kelvin, whose small letter is k.
        assertEquals(400, ask("\u212A" + ann, "export").statusCode());
        assertEquals(202, ask("K" + ann, "export").statusCode());
        assertEquals(1, delivered(kate).size());
        assertEquals(0, given.count("select count(*) from mail where recipient <> '" + kate + "'"));
    }

    @Test
    void an_export_has_all_that_somebody_wrote_and_nothing_of_what_was_made_of_it() {
        var comment = given.comment(
                review,
                node -> node.put("authorEmail", ann.toUpperCase(Locale.ROOT))
                        .put("authorName", "Ann Example")
                        .put("authorUrl", "https://ann.example.org")
                        .put("body", "My *words*")
                        .put("status", "spam"));
        given.sql(
                "insert into comment_edit (id, comment_id, edited_at, actor_kind, author_name, body)"
                        + " values (gen_random_uuid(), ?1, now(), 'anonymous', 'Annie', 'My first words')",
                comment);
        given.comment(review, node -> node.put("authorName", "Somebody else"));
        ask(ann, "export");
        var token = token(ann);
        confirm(token)
                .body("kind", equalTo("export"))
                .body("data.email", equalTo(ann))
                .body("data.blocked", equalTo(false))
                .body("data.subscription", nullValue())
                .body("data.comments", hasSize(1))
                .body("data.comments[0].authorName", equalTo("Ann Example"))
                .body("data.comments[0].authorUrl", equalTo("https://ann.example.org"))
                .body("data.comments[0].body", equalTo("My *words*"))
                .body("data.comments[0].status", equalTo("pending"))
                .body("data.comments[0].review", equalTo(review))
                .body("data.comments[0].earlier[0].body", equalTo("My first words"));
        // Whoever presses the button gets a file.
        Api.anonymous()
                .accept("text/html,application/xhtml+xml,*/*;q=0.8")
                .post("/api/v1/confirmations/" + token)
                .then()
                .statusCode(200)
                .header("Content-Disposition", "attachment; filename=\"data.json\"")
                .header("Cache-Control", containsString("no-store"));
    }

    @Test
    void the_title_of_a_review_that_is_not_public_is_not_exported() {
        var draft = given.draft(node -> node.put("headline", "Not public yet"));
        given.comment(draft, node -> node.put("authorEmail", ann));
        ask(ann, "export");
        confirm(token(ann)).body("data.comments[0].review", nullValue());
    }

    @Test
    void an_erasure_leaves_the_thread_standing() {
        var top = given.comment(review, node -> node.put("authorEmail", ann).put("authorName", "Ann Example"));
        var answer = given.comment(review, node -> node.put("parentId", top.toString()));
        given.comment(review, node -> node.put("authorEmail", ann).put("parentId", answer.toString()));
        ask(ann, "erasure");
        confirm(token(ann)).body("kind", equalTo("erasure")).body("comments", equalTo(2));
        assertEquals(1, shown("id = '" + top + "' and removed and author_name is null and body_text is null"));
        assertEquals(1, shown("id = '" + answer + "' and not removed"));
        assertEquals(2, shown("review_id = (select review_id from comment where id = '" + top + "')"));
    }

    @Test
    void texts_may_be_kept_without_a_name() {
        var comment = given.comment(
                review,
                node -> node.put("authorEmail", ann)
                        .put("authorUrl", "https://ann.example.org")
                        .put("body", "Worth keeping"));
        assertEquals(
                202,
                ask(Map.of("email", ann, "kind", "erasure", "text", "keep")).statusCode());
        confirm(token(ann)).body("comments", equalTo(1));
        assertEquals(
                1,
                shown("id = '" + comment + "' and not removed and author_name is null and author_url is null"
                        + " and avatar is null and body_text = 'Worth keeping'"));
    }

    @Test
    void an_erasure_may_be_confirmed_twice_without_harm() {
        comment("approved");
        ask(ann, "erasure");
        var token = token(ann);
        confirm(token).body("comments", equalTo(1));
        confirm(token).body("comments", equalTo(1));
        assertEquals(0, given.count("select count(*) from privacy_request where email is not null"));
    }

    @Test
    void looking_at_the_link_erases_nothing() {
        comment("approved");
        ask(ann, "erasure");
        var token = token(ann);
        Api.anonymous()
                .accept("application/json")
                .get("/api/v1/confirmations/" + token)
                .then()
                .statusCode(200)
                .body("kind", equalTo("erasure"));
        assertEquals(1, of(ann));
    }

    @Test
    void a_link_is_worth_nothing_when_its_request_is_gone() {
        comment("approved");
        ask(ann, "erasure");
        var token = token(ann);
        given.sql("delete from privacy_request");
        assertEquals(404, Api.anonymous().post("/api/v1/confirmations/" + token).statusCode());
        assertEquals(1, of(ann));
    }

    @Test
    void who_asks_too_often_has_to_wait_and_nobody_is_buried_in_mail() {
        comment("approved");
        for (int i = 0; i < 10; i++) {
            assertEquals(202, ask(ann, "export").statusCode());
        }
        ask(ann, "export").then().statusCode(429);
        assertEquals(3, delivered(ann).size());
    }

    @Test
    void nobody_is_buried_in_mail_under_other_names() {
        for (var name : List.of("(1)", "\"1\"", "x:", "a,")) {
            assertEquals(400, ask(name + ann, "export").statusCode(), name);
        }
        for (int i = 1; i <= 5; i++) {
            var tagged = ann.replace("@", "+" + i + "@");
            given.comment(review, node -> node.put("authorEmail", tagged));
            assertEquals(202, ask(tagged, "export").statusCode());
        }
        mail.run();
        assertEquals(3, given.count("select count(*) from mail"));
    }

    @Test
    void a_link_is_not_mailed_when_its_time_is_over() {
        comment("approved");
        ask(ann, "export");
        mail.run();
        assertEquals(
                1,
                given.count(
                        "select count(*) from mail where expires_at between now() + interval '23 h' and now() + interval '1 day'"));
        given.sql("update mail set expires_at = now()");
        assertEquals(0, guests.mailOf(ann).size());
    }

    @Test
    void an_export_says_of_a_comment_what_its_author_can_see() {
        for (var status : List.of("approved", "pending", "spam", "rejected", "trashed", "deleted")) {
            comment(status);
        }
        given.sql("update comment set told = 'pending' where author_email = ?1", ann);
        ask(ann, "export");
        confirm(token(ann))
                .body(
                        "data.comments.status",
                        equalTo(List.of("approved", "pending", "pending", "pending", "pending", "deleted")));
        given.sql("update comment set told = 'approved' where author_email = ?1", ann);
        ask(ann, "export");
        confirm(token(ann))
                .body(
                        "data.comments.status",
                        equalTo(List.of("approved", "pending", "approved", "approved", "approved", "deleted")));
    }

    @Test
    void an_admin_can_do_it_at_once() {
        comment("rejected");
        comment("trashed");
        desk(Map.of("email", ann, "kind", "export"), "once")
                .statusCode(200)
                .body("data.comments", hasSize(2))
                .body("comments", nullValue());
        desk(Map.of("email", " " + ann, "kind", "erasure"), "x").statusCode(400);
        var key = UUID.randomUUID().toString();
        desk(Map.of("email", ann, "kind", "erasure"), key).body("comments", equalTo(2));
        desk(Map.of("email", ann, "kind", "erasure"), key)
                .body("comments", equalTo(2))
                .header("Idempotency-Replayed", "true");
        desk(Map.of("email", ann, "kind", "erasure"), UUID.randomUUID().toString())
                .body("comments", equalTo(0));
        assertEquals(0, of(ann));
    }

    @Test
    void what_was_done_is_in_the_change_log_without_saying_whose_it_was() {
        var comment = comment("approved");
        desk(Map.of("email", ann, "kind", "export"), "export " + ann);
        desk(Map.of("email", ann, "kind", "erasure", "text", "keep"), "erasure " + ann);
        var log = Api.as("admin")
                .get("/api/v1/editorial/changes?entity=privacy-request&limit=2")
                .then()
                .body("items.action", equalTo(List.of("erased", "exported")))
                .body("items[0].details.comments", equalTo(1))
                .body("items[0].actor.kind", equalTo("account"))
                .extract()
                .asString();
        assertTrue(!log.contains(ann) && !log.contains(guests.key(ann)), log);
        Api.as("admin")
                .get("/api/v1/editorial/changes?entity=comment&entityId=" + comment)
                .then()
                .body("items[0].action", equalTo("erased"))
                .body("items[0].surrogateKeys", hasSize(4));
    }

    @Test
    void who_has_many_comments_is_forgotten_too() {
        for (int i = 0; i < 3; i++) {
            var other = given.review(Instant.EPOCH, any -> {});
            var first = given.comment(other, node -> node.put("authorEmail", ann));
            given.sql("""
                    insert into comment (id, review_id, depth, status, status_since, author_email, address_key, body, body_html,
                      body_text, told, created_at, version)
                    select gen_random_uuid(), review_id, 1, status, status_since, author_email, address_key, body, body_html,
                      body_text, told, created_at, 0
                    from comment, generate_series(1, 250) where id = ?1""", first);
        }
        desk(Map.of("email", ann, "kind", "erasure"), ann).body("comments", equalTo(753));
        assertEquals(0, of(ann));
    }

    @Test
    void without_a_mail_server_guests_are_told_so() {
        var resource = new PrivacyResource(requests, PostOffice.none(), limits, request, clock);
        var refusal = assertThrows(
                ProblemException.class, () -> resource.request(new PrivacyInput(ann, PrivacyKind.EXPORT, null)));
        assertEquals(ProblemType.INVALID_STATE, refusal.type());
        assertTrue(refusal.detail().contains("No mail is sent from here"), refusal.detail());
    }

    private UUID comment(String status) {
        return given.comment(review, node -> node.put("authorEmail", ann).put("status", status));
    }

    private long of(String address) {
        return given.count("select count(*) from comment where author_email = '" + address + "'");
    }

    private long shown(String condition) {
        return given.count("select count(*) from published_comment where " + condition);
    }

    private static Response ask(String address, String kind) {
        return ask(Map.of("email", address, "kind", kind));
    }

    private static Response ask(Map<String, String> body) {
        return Api.anonymous().contentType("application/json").body(body).post(REQUESTS);
    }

    private static ValidatableResponse desk(Map<String, String> body, String key) {
        return Api.as("admin")
                .contentType("application/json")
                .header("Idempotency-Key", key.replace(' ', '-'))
                .body(body)
                .post(DESK)
                .then();
    }

    private List<Delivered> delivered(String address) {
        mail.run();
        return guests.mailOf(address);
    }

    private String token(String address) {
        var letters = delivered(address);
        assertEquals(1, letters.size());
        return Guests.tokens(letters.get(0)).get(0);
    }

    private static ValidatableResponse confirm(String token) {
        return Api.anonymous().post("/api/v1/confirmations/" + token).then().statusCode(200);
    }

    private static Map<String, String> names(Response response) {
        var headers = new HashMap<String, String>();
        response.headers().forEach(header -> headers.put(header.getName(), header.getValue()));
        return headers;
    }
}
