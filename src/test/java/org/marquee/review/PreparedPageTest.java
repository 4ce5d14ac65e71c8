package org.marquee.review;

import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.marquee.testkit.Api;
import org.marquee.testkit.Given;
import org.marquee.testkit.Jobs;
import org.marquee.testkit.RawHttp;
import org.marquee.testkit.Statements;

/** The page of a review is read whole when nothing that it shows has changed since it was made, and made now when it has. */
@QuarkusTest
class PreparedPageTest {
    private static final String PATH = "/api/v1/reviews/";

    private final PreparedPages pages;
    private final Given given;
    private final Editor editor;
    private final Jobs jobs;

    PreparedPageTest(PreparedPages pages, Given given, Editor editor, Jobs jobs) {
        this.pages = pages;
        this.given = given;
        this.editor = editor;
        this.jobs = jobs;
    }

    /** Statements count whoever asks, and jobs ask too. */
    @BeforeEach
    void pause() throws InterruptedException {
        jobs.pause();
    }

    @AfterEach
    void goOn() {
        jobs.resume();
    }

    @Test
    void a_page_takes_two_statements_until_it_is_prepared_and_then_one() {
        var slug = given.review(Instant.EPOCH, any -> {});
        assertEquals(2, Statements.count(() -> Api.anonymous().get(PATH + slug)));
        pages.prepare(slug);
        assertEquals(1, Statements.count(() -> Api.anonymous().get(PATH + slug)));
    }

    @Test
    void who_says_that_nothing_comes_with_a_request_gets_what_is_prepared_too() {
        var slug = given.review(Instant.EPOCH, any -> {});
        pages.prepare(slug);
        assertEquals(1, Statements.count(() -> RawHttp.send("GET", PATH + slug, "Content-Length: 0")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"identity", "gzip", "br, *;q=0.1", "gzip;q=0"})
    void nobody_can_tell_whether_it_was_prepared(String encoding) {
        var slug = given.review(Instant.EPOCH, review -> review.put("body", "A long body. ".repeat(200)));
        pages.prepare(slug);
        var live = accepting(encoding).get(PATH + slug + "?body=html");
        var page = accepting(encoding).get(PATH + slug);
        assertEquals(live.asString(), page.asString());
        assertEquals(PreparedPages.headers(live), PreparedPages.headers(page));
        assertEquals(
                PreparedPages.headers(page),
                PreparedPages.headers(accepting(encoding).head(PATH + slug)));
        var known = accepting(encoding).header("If-None-Match", page.header("ETag"));
        var unchanged = known.get(PATH + slug);
        assertUnchanged(unchanged, page);
        assertEquals(PreparedPages.headers(known.get(PATH + slug + "?body=html")), PreparedPages.headers(unchanged));
        assertUnchanged(known.head(PATH + slug), page);
        var elsewhere = accepting(encoding).header("Origin", "https://example.org");
        assertEquals(
                PreparedPages.headers(elsewhere.get(PATH + slug + "?body=html")),
                PreparedPages.headers(elsewhere.get(PATH + slug)));
        assertTrue(pages.isPrepared(slug));
    }

    @Test
    void the_last_moment_of_a_second_is_no_part_of_the_next() {
        var slug = given.review(Instant.EPOCH, any -> {});
        pages.prepare(slug);
        given.sql("update prepared_answer set last_change = '2020-02-02 02:02:02.999700Z' where path = '" + PATH + slug
                + "'");
        assertEquals(
                "Sun, 02 Feb 2020 02:02:02 GMT",
                Api.anonymous().get(PATH + slug).header("Last-Modified"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"*/*", "application/json", "text/html,*/*;q=0.8", "application/json;q=0.5", "text/html"})
    void what_else_is_accepted_makes_no_difference(String accepted) {
        var slug = given.review(Instant.EPOCH, any -> {});
        pages.prepare(slug);
        var live = Api.anonymous().accept(accepted).get(PATH + slug + "?body=html");
        var page = Api.anonymous().accept(accepted).get(PATH + slug);
        assertEquals(live.statusCode(), page.statusCode());
        assertEquals(
                PreparedPages.headers(live).size(), PreparedPages.headers(page).size());
    }

    @Test
    void other_forms_and_parts_of_it_are_made_now() {
        var slug = given.review(Instant.EPOCH, any -> {});
        pages.prepare(slug);
        Api.anonymous().get(PATH + slug + "?body=text").then().statusCode(200).body("bodyText", equalTo("A body."));
        Api.anonymous().get(PATH + slug + "?fields=slug").then().body("$", equalTo(Map.of("slug", slug)));
    }

    @Test
    void a_former_slug_leads_to_the_present_one() {
        var former = given.review(Instant.EPOCH, any -> {});
        pages.prepare(former);
        var id = id(former);
        var present = given.slug("review");
        editor.saves(id, review -> review.put("slug", present));
        editor.publishes(id);
        pages.prepare(former, present);
        Api.anonymous().get(PATH + former).then().statusCode(301).header("Location", endsWith(PATH + present));
        assertTrue(pages.isPrepared(present));
    }

    @Test
    void a_review_that_goes_takes_its_page_along() {
        var slug = given.review(Instant.EPOCH, any -> {});
        pages.prepare(slug);
        editor.unpublishes(id(slug));
        Api.anonymous().get(PATH + slug).then().statusCode(404);
        pages.prepare(slug);
        assertEquals(0, given.count("select count(*) from prepared_answer where path = '" + PATH + slug + "'"));
    }

    @Test
    void an_editor_who_publishes_sees_the_new_text_at_once() {
        var slug = given.review(Instant.EPOCH, any -> {});
        pages.prepare(slug);
        var id = id(slug);
        editor.saves(id, review -> review.put("headline", "Said anew"));
        editor.publishes(id);
        Api.anonymous().get(PATH + slug).then().body("headline", equalTo("Said anew"));
        pages.prepare(slug);
        assertTrue(pages.isPrepared(slug));
        pages.assertAlike(slug);
    }

    @Test
    void what_begins_or_ends_by_time_alone_does_so_at_its_second() {
        var related = given.draft(any -> {});
        var slug =
                given.review(Instant.EPOCH, review -> review.putArray("related").add(related));
        var start = Instant.now().plus(2, ChronoUnit.SECONDS);
        editor.publishes(id(related), start, start.plus(2, ChronoUnit.SECONDS));
        pages.prepare(slug);
        assertTrue(pages.isPrepared(slug));
        for (var shown : List.of(List.of(), List.of(related), List.of())) {
            while (!Api.anonymous().get(PATH + slug).path("related.slug").equals(shown)) {
                assertTrue(Instant.now().isBefore(start.plus(20, ChronoUnit.SECONDS)), "It should show " + shown);
            }
            pages.assertAlike(slug);
            pages.prepare(slug);
        }
    }

    @Test
    void a_page_is_not_made_anew_for_what_it_does_not_show() {
        var slug = given.review(Instant.EPOCH, any -> {});
        pages.prepare(slug);
        var other = given.draft(any -> {});
        editor.publishes(id(other));
        assertTrue(pages.isPrepared(slug));
    }

    @Test
    void a_review_that_takes_a_slug_that_a_text_has_pointed_to_is_linked() {
        var promised = given.draft(any -> {});
        var slug = given.review(Instant.EPOCH, review -> review.put("body", "[Soon](review:" + promised + ")"));
        editor.trashes(id(promised));
        editor.purges(id(promised));
        pages.prepare(slug);
        assertTrue(pages.isPrepared(slug));
        var id = editor.begins(review -> review.put("slug", promised));
        editor.publishes(id);
        assertTrue(Api.anonymous().get(PATH + slug).<String>path("bodyHtml").contains(promised));
        assertFalse(pages.isPrepared(slug));
    }

    private UUID id(String slug) {
        return UUID.fromString(
                given.texts("select cast(review_id as text) from review_slug where slug = '" + slug + "'")
                        .findFirst()
                        .orElseThrow());
    }

    private static RequestSpecification accepting(String encoding) {
        return Api.anonymous().header("Accept-Encoding", encoding);
    }

    private static void assertUnchanged(Response answer, Response before) {
        assertEquals(304, answer.statusCode());
        assertEquals(before.header("ETag"), answer.header("ETag"));
        assertEquals(before.header("Surrogate-Key"), answer.header("Surrogate-Key"));
    }
}
