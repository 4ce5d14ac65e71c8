package org.marquee.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.marquee.account.Roles.ADMIN;
import static org.marquee.testkit.Desk.REVIEWS;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.marquee.account.Staff;
import org.marquee.image.store.MediaStore;
import org.marquee.testkit.Api;
import org.marquee.testkit.Desk;
import org.marquee.testkit.Form;
import org.marquee.testkit.Given;

/**
 * Each request is sent again and again; the line to the database breaks at its first exchange, at its second, and so on until
 * one gets through. What is written then is all or nothing, and the client, which was asked to try again, can.
 */
@QuarkusTest
class CutLineTest {
    private static final String TAGS = "/api/v1/editorial/tags";

    private final AllOrNothing request;
    private final Given given;
    private final Rows rows;
    private final MediaStore store;
    private final Staff staff;
    private final Desk admin = Desk.of(ADMIN);

    CutLineTest(AllOrNothing request, Given given, Rows rows, MediaStore store, Staff staff) {
        this.request = request;
        this.given = given;
        this.rows = rows;
        this.store = store;
        this.staff = staff;
    }

    @Test
    void a_review_is_created_or_not() {
        request.isAllOrNothing(201, () -> post(REVIEWS, given.reviewInput(any -> {})));
    }

    /** Its bytes are there before it: those of a request that fails may stay, and are swept up. */
    @Test
    void a_picture_is_brought_or_not_and_never_without_its_bytes() {
        var alt = given.slug("picture");
        request.isAllOrNothing(201, () -> {
            var form = Form.withPicture().text("alt", alt);
            var key = UUID.randomUUID().toString();
            var token = staff.token(staff.of(ADMIN));
            return () ->
                    form.sent(Api.bearing(token).header("Idempotency-Key", key)).post("/api/v1/editorial/images");
        });
        assertEquals(2, rows.count("image where alt = ?", alt));
        assertEquals(
                List.of(),
                rows.column(Rows.NAMES_OF_BYTES + " where alt = ?", alt).stream()
                        .filter(name -> store.find(name).isEmpty())
                        .toList());
    }

    @Test
    void a_tag_is_created_or_not() {
        request.isAllOrNothing(201, () -> post(TAGS, Map.of("name", "Name", "slug", given.slug("tag"))));
    }

    @Test
    void a_review_is_saved_or_not() {
        request.isAllOrNothing(412, () -> {
            var draft = draft();
            var input = given.reviewInput(node -> node.put("headline", "Another"));
            return change(
                    draft,
                    caller -> caller.contentType("application/json").body(input).put(path(draft)));
        });
    }

    @Test
    void a_review_is_published_or_not() {
        request.isAllOrNothing(412, () -> {
            var draft = draft();
            return publication(draft);
        });
    }

    @Test
    void a_review_is_published_anew_or_as_before() {
        request.isAllOrNothing(412, () -> {
            var live = published();
            return publication(live);
        });
    }

    @Test
    void a_review_is_in_the_trash_or_not() {
        request.isAllOrNothing(412, () -> {
            var live = published();
            return change(live, caller -> caller.delete(path(live)));
        });
    }

    @Test
    void a_review_is_gone_for_ever_or_not() {
        request.isAllOrNothing(404, () -> {
            var draft = draft();
            admin.delete(draft, "").then().statusCode(204);
            var trashed = admin.get(path(draft));
            return change(trashed, caller -> caller.delete(path(trashed) + "?purge=true"));
        });
    }

    @Test
    void all_of_a_batch_is_done_or_nothing() {
        request.isAllOrNothing(200, () -> {
            var tag = given.slug("tag");
            return post(
                    "/api/v1/editorial/batch",
                    Map.of(
                            "operations",
                            List.of(
                                    operation(TAGS, Map.of("name", "Name", "slug", tag)),
                                    operation(
                                            REVIEWS,
                                            Map.of("headline", "Tagged", "language", "en", "tags", List.of(tag))))));
        });
    }

    @Test
    void tokens_are_refreshed_or_not() {
        request.isAllOrNothing(401, () -> {
            var refreshToken = signIn().<String>path("refreshToken");
            return () -> send(Api.anonymous(), "/api/v1/auth/tokens/refresh", Map.of("refreshToken", refreshToken));
        });
    }

    @Test
    void tokens_that_got_lost_are_given_again_to_the_same_key() {
        request.isAllOrNothing(200, () -> {
            var key = UUID.randomUUID().toString();
            var refreshToken = signIn().<String>path("refreshToken");
            return () -> send(
                    Api.anonymous().header("Idempotency-Key", key),
                    "/api/v1/auth/tokens/refresh",
                    Map.of("refreshToken", refreshToken));
        });
    }

    @Test
    void an_account_is_signed_out_or_not() {
        request.isAllOrNothing(401, () -> {
            var token = signIn().<String>path("accessToken");
            return () -> Api.bearing(token).delete("/api/v1/auth/tokens");
        });
    }

    private Response signIn() {
        return send(
                Api.anonymous(),
                "/api/v1/auth/tokens",
                Map.of("email", staff.of(ADMIN).email(), "password", Staff.PASSWORD));
    }

    private static Response send(RequestSpecification caller, String path, Object body) {
        return caller.contentType("application/json").body(body).post(path);
    }

    private static Map<String, ?> operation(String path, Map<String, ?> body) {
        return Map.of("method", "POST", "path", path, "body", body);
    }

    private Response draft() {
        return admin.post(REVIEWS, given.reviewInput(any -> {}));
    }

    private Response published() {
        var answer = admin.put(draft(), "/publication", Map.of());
        answer.then().statusCode(200);
        return answer;
    }

    private static String path(Response review) {
        return REVIEWS + "/" + review.path("id");
    }

    private Supplier<Response> publication(Response review) {
        return change(
                review,
                caller -> caller.contentType("application/json").body("{}").put(path(review) + "/publication"));
    }

    /** The caller is signed in before, since that is not part of the request. */
    private Supplier<Response> change(Response seen, Function<RequestSpecification, Response> request) {
        var token = staff.token(staff.of(ADMIN));
        return () -> request.apply(Api.bearing(token).header("If-Match", seen.header("ETag")));
    }

    private Supplier<Response> post(String path, Object body) {
        var key = UUID.randomUUID().toString();
        var token = staff.token(staff.of(ADMIN));
        return () -> send(Api.bearing(token).header("Idempotency-Key", key), path, body);
    }
}
