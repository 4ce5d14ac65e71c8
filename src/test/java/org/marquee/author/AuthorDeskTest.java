package org.marquee.author;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.marquee.account.Roles.ADMIN;
import static org.marquee.account.Roles.AUTHOR;
import static org.marquee.account.Roles.MODERATOR;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.marquee.account.Staff;
import org.marquee.kernel.json.Patches;
import org.marquee.testkit.Api;
import org.marquee.testkit.Desk;
import org.marquee.testkit.Given;
import org.marquee.testkit.Meanwhile;

@QuarkusTest
class AuthorDeskTest {
    private static final String AUTHORS = "/api/v1/editorial/authors";
    private static final Instant PAST = Instant.parse("2021-05-05T12:00:00Z");
    private static final Instant FUTURE = Instant.parse("2199-01-01T00:00:00Z");

    private final Given given;
    private final Meanwhile meanwhile;
    private final Staff staff;
    private final Patches patches;
    private final ObjectMapper mapper;
    private final EditableAuthors editable;

    AuthorDeskTest(
            Given given,
            Meanwhile meanwhile,
            Staff staff,
            Patches patches,
            ObjectMapper mapper,
            EditableAuthors editable) {
        this.given = given;
        this.meanwhile = meanwhile;
        this.staff = staff;
        this.patches = patches;
        this.mapper = mapper;
        this.editable = editable;
    }

    @Test
    void who_may_not_write_changes_nothing() {
        var url = create(Map.of("name", "Unchanged")).header("Location");
        assertEquals(401, trash(Api.anonymous(), url));
        assertEquals(403, trash(Api.as(AUTHOR), url));
        assertEquals(403, trash(Api.as(MODERATOR), url));
        Api.as(AUTHOR).get(url).then().statusCode(200).body("trashedAt", nullValue());
    }

    @Test
    void a_new_author_is_public_at_once_but_for_the_account() {
        var slug = given.slug("author");
        var account = staff.hire(AUTHOR).id().toString();
        var created = create(everything(slug, account));
        created.then()
                .statusCode(201)
                .header("ETag", matchesPattern("\"0-.+\""))
                .body("account", equalTo(account));
        Api.as(AUTHOR).get(created.header("Location")).then().statusCode(200).body("slug", equalTo(slug));
        var page = Api.anonymous().get("/api/v1/authors/" + slug);
        page.then()
                .statusCode(200)
                .body("title", equalTo("Critic"))
                .body("website", equalTo("https://example.org/"))
                .body("portrait.alt", equalTo("Portrait"))
                .body("$", not(hasKey("account")));
        assertEquals(-1, page.asString().indexOf(account));
    }

    @Test
    void what_an_editor_reads_can_be_sent_back_as_it_is() {
        var input = everything(given.slug("author"), staff.hire(AUTHOR).id().toString());
        var created = create(input);
        var shown = editable.require(UUID.fromString(created.path("id")));
        assertEquals(
                mapper.convertValue(input, AuthorInput.class),
                patches.apply(mapper.createObjectNode(), shown, AuthorInput.class));
    }

    @Test
    void an_account_writes_under_one_name() {
        var account = staff.hire(AUTHOR).id().toString();
        create(Map.of("name", "One", "account", account)).then().statusCode(201);
        assertTaken(create(Map.of("name", "Other", "account", account)), "/account");
    }

    @Test
    void an_account_or_a_portrait_that_does_not_exist_is_told() {
        for (var member : List.of("account", "portrait")) {
            create(Map.of("name", "Somebody", member, UUID.randomUUID()))
                    .then()
                    .statusCode(422)
                    .body("type", equalTo("/problems/unknown-reference"))
                    .body("errors.pointer", contains("/" + member));
        }
    }

    @Test
    void a_former_slug_leads_to_the_new_one_and_to_nobody_else() {
        var former = given.slug("author");
        var created = create(Map.of("slug", former, "name", "Moved"));
        var current = given.slug("author");
        Desk.OF_EDITOR
                .put(created.header("Location"), created.header("ETag"), Map.of("slug", current, "name", "Moved"))
                .then()
                .statusCode(200);
        Api.anonymous()
                .get("/api/v1/authors/" + former)
                .then()
                .statusCode(301)
                .header("Location", endsWith("/api/v1/authors/" + current));
        assertTaken(create(Map.of("slug", former, "name", "Other")), "/slug");
    }

    @Test
    void whoever_wrote_what_readers_see_or_editors_work_on_stays() {
        var name = create(Map.of("name", "In use"));
        var url = name.header("Location");
        String slug = name.path("slug");
        var other = given.author(any -> {});
        var draft = given.draft(review -> review.putArray("authors").add(slug));
        var live = given.review(PAST, review -> review.putArray("authors").add(slug));
        var scheduled =
                given.review(FUTURE, review -> review.putArray("authors").add(slug));
        assertInUse(url, 3);
        given.sql(
                "update review set trashed_at = now() where id = (select review_id from review_slug where slug = ?1)",
                draft);
        // Another has taken over, but readers see the older revision still.
        meanwhile.revised(live, FUTURE, review -> review.putArray("authors").add(other));
        assertInUse(url, 2);
        given.sql("delete from publication where slug in (?1, ?2)", live, scheduled);
        assertInUse(url, 1);
        meanwhile.revised(
                scheduled, FUTURE, review -> review.putArray("authors").add(other));
        Desk.OF_EDITOR.trash(url).then().statusCode(204);
        Desk.OF_ADMIN
                .purge(url)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/in-use"))
                .body("detail", containsString("Older versions"));
    }

    @Test
    void the_trash_keeps_authors_until_they_are_restored_or_an_admin_purges_them() {
        var slug = given.slug("author");
        var url = create(Map.of("slug", slug, "name", "Trash " + slug)).header("Location");
        Desk.OF_EDITOR.trash(url).then().statusCode(204);
        Desk.OF_EDITOR.get(AUTHORS + "?q=" + slug).then().body("items", empty());
        Desk.OF_EDITOR
                .get(AUTHORS + "?trashed=true&q=" + slug)
                .then()
                .body("items.slug", contains(slug))
                .body("items[0].trashedAt", notNullValue());
        Api.anonymous().get("/api/v1/authors/" + slug).then().statusCode(404);
        Desk.OF_EDITOR.restore(url).then().statusCode(200).body("trashedAt", nullValue());
        Desk.OF_EDITOR.trash(url).then().statusCode(204);
        Desk.OF_ADMIN.purge(url).then().statusCode(204);
        Desk.OF_EDITOR.get(url).then().statusCode(404);
        assertTaken(create(Map.of("slug", slug, "name", "Other")), "/slug");
    }

    @Test
    void every_change_is_in_the_log_but_not_whose_account_it_is() {
        var account = staff.hire(AUTHOR).id().toString();
        var created = create(Map.of("name", "Logged", "account", account));
        var log = Api.as(ADMIN).get("/api/v1/editorial/changes?entityId=" + created.path("id"));
        log.then().statusCode(200).body("items.action", contains("created"));
        assertEquals(-1, log.asString().indexOf(account));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'name': ''}                                     | /name",
                "{'name': 'A', 'title': ' '}                      | /title",
                "{'name': 'A', 'biography': ''}                   | /biography",
                "{'name': 'A', 'website': 'ftp://example.org'}    | /website",
                "{'name': 'A', 'website': 'https://a b'}          | /website",
                "{'name': 'A', 'website': 'https://['}            | /website",
                "{'name': 'A', 'account': 'me'}                   | /account",
                "{'name': 'A', 'reviewCount': 3}                  | /reviewCount"
            })
    void what_breaks_a_rule_is_pointed_to(String body, String pointer) {
        create(body.replace('\'', '"')).then().statusCode(400).body("errors.pointer", contains(pointer));
    }

    private Map<String, Object> everything(String slug, String account) {
        return Map.of(
                "slug", slug,
                "name", "Somebody",
                "title", "Critic",
                "biography", "Writes.",
                "website", "https://example.org/",
                "portrait", given.image("Portrait").toString(),
                "account", account);
    }

    private static Response create(Object body) {
        return Desk.OF_EDITOR.post(AUTHORS, body);
    }

    private static int trash(RequestSpecification as, String url) {
        return as.header("If-Match", "*").delete(url).statusCode();
    }

    private static void assertInUse(String url, int reviews) {
        Desk.OF_EDITOR
                .trash(url)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/in-use"))
                .body("errors", hasSize(reviews))
                .body("errors[0].resource", matchesPattern("/api/v1/editorial/reviews/.+"));
    }

    private static void assertTaken(Response answer, String pointer) {
        answer.then()
                .statusCode(409)
                .body("type", equalTo("/problems/already-taken"))
                .body("errors.pointer", contains(pointer));
    }
}
