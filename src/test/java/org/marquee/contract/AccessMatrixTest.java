package org.marquee.contract;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.marquee.account.Staff;
import org.marquee.testkit.Api;

/** Who may call what. An operation that has no row here fails the build. */
@QuarkusTest
class AccessMatrixTest {
    /** Accounts with one role each, and API keys with one scope each. */
    private static final List<String> COLUMNS = List.of(
            "author",
            "editor",
            "moderator",
            "admin",
            "content:read",
            "content:write",
            "content:publish",
            "comments:moderate");

    private static final String READ = "author editor admin content:read";
    private static final String WRITE = "editor admin content:write";
    private static final String WRITE_OWN = "author editor admin content:write";
    private static final String PUBLISH = "editor admin content:publish";
    private static final String MODERATE = "moderator admin comments:moderate";
    private static final String EVERYBODY = "";

    private static final Map<String, String> ROWS = new TreeMap<>(Map.ofEntries(
            Map.entry(
                    "listAuthors getAuthor listCompanies listFilms getFilm listGenres getImage listPeople getPerson",
                    EVERYBODY),
            Map.entry("listPlatforms listReviews getReview getStructuredData listTags getRendition", EVERYBODY),
            Map.entry("search getSearchFacets listSuggestions sync", EVERYBODY),
            Map.entry("getReviewFeed getTopicFeed getSitemapIndex getSitemap", EVERYBODY),
            Map.entry("getCommentFeed getReviewCommentFeed", EVERYBODY),
            Map.entry("listComments countComments getCommentForm createComment", EVERYBODY),
            Map.entry("getOwnComment updateOwnComment deleteOwnComment", EVERYBODY),
            Map.entry("getIndex listProblemTypes getProblemType getLiveness getReadiness getStartup", EVERYBODY),
            Map.entry("listEditableTerms getEditableTerm", READ),
            Map.entry("createTerm replaceTerm updateTerm trashTerm restoreTerm", WRITE),
            Map.entry("listEditableReviews getEditableReview listRevisions getRevision diffRevisions", READ),
            Map.entry("createReview replaceReview updateReview trashReview restoreReview restoreRevision", WRITE_OWN),
            Map.entry("createPreviewLink", READ),
            Map.entry("submitReview returnReview", "author editor admin"),
            Map.entry("publishReview unpublishReview", PUBLISH),
            Map.entry("listEditableFilms getEditableFilm listEditablePeople getEditablePerson", READ),
            Map.entry("listEditableAuthors getEditableAuthor", READ),
            Map.entry("createFilm replaceFilm updateFilm trashFilm restoreFilm", WRITE),
            Map.entry("createPerson replacePerson updatePerson trashPerson restorePerson", WRITE),
            Map.entry("createAuthor replaceAuthor updateAuthor trashAuthor restoreAuthor", WRITE),
            Map.entry("listAccounts getAccount createAccount replaceAccount updateAccount", "admin"),
            Map.entry("suspendAccount reinstateAccount resetPassword", "admin"),
            Map.entry("listWebhooks getWebhook createWebhook replaceWebhook updateWebhook deleteWebhook", "admin"),
            Map.entry("renewWebhookSecret testWebhook replayWebhook", "admin"),
            Map.entry("listWebhookDeliveries getWebhookDelivery redeliverWebhookDelivery", "admin"),
            Map.entry("listApiKeys getApiKey createApiKey revokeApiKey", "admin"),
            Map.entry("signOut getOwnAccount changeOwnPassword", "author editor moderator admin"),
            Map.entry("signIn refreshTokens getKeySet getPreview", EVERYBODY),
            Map.entry("listEditableImages getEditableImage listImageUsages", READ),
            Map.entry("uploadImage replaceImage updateImage trashImage restoreImage", WRITE_OWN),
            Map.entry("listModeratedComments getModeratedComment countModeratedComments", MODERATE),
            Map.entry("updateComment trashComment decideComment undoDecision decideComments", MODERATE),
            Map.entry("createReply", "moderator admin"),
            Map.entry("listChanges answerPrivacyRequest", "admin"),
            Map.entry("requestPersonalData getConfirmation confirm", EVERYBODY),
            Map.entry("getCommentSettings replaceCommentSettings", MODERATE),
            Map.entry("getReviewCommentSettings replaceReviewCommentSettings", MODERATE),
            Map.entry("listCommentBlocks getCommentBlock createCommentBlock", MODERATE),
            Map.entry("replaceCommentBlock deleteCommentBlock", MODERATE),
            Map.entry("runBatch", "author editor moderator admin content:write content:publish")));

    private final Staff staff;
    private final Map<String, String> keys = new HashMap<>();

    AccessMatrixTest(Staff staff) {
        this.staff = staff;
    }

    @Test
    void every_operation_has_a_row_and_every_row_an_operation() throws IOException {
        var documented = new TreeMap<String, Set<String>>();
        Operation.all().forEach(operation -> documented.put(operation.id(), new TreeSet<>(operation.roles())));
        assertEquals(documented, rows());
    }

    @TestFactory
    Stream<DynamicTest> who_shows_nothing_that_is_good_now_is_a_stranger() {
        var key = staff.key("content:read", "content:write", "content:publish", "comments:moderate");
        return Map.<String, Supplier<RequestSpecification>>of(
                        "without a token", Api::anonymous,
                        "suspended", this::suspended,
                        "expired token", () -> Api.bearing(staff.expiredToken(staff.of("admin"))),
                        "token of no session",
                                () -> Api.bearing(
                                        staff.token(new Staff.Member(UUID.randomUUID(), "", UUID.randomUUID()))),
                        "another key", () -> Api.bearing(key.substring(0, key.length() - 4) + "0000"))
                .entrySet()
                .stream()
                .map(who -> DynamicTest.dynamicTest(
                        who.getKey(),
                        () -> assertAll(guarded()
                                .map(operation -> () -> assertEquals(
                                        401, call(operation, who.getValue().get()), operation.id())))));
    }

    @TestFactory
    Stream<DynamicTest> each_may_do_what_the_rows_say_and_nothing_else() throws IOException {
        return guarded()
                .flatMap(operation -> COLUMNS.stream()
                        .map(column -> DynamicTest.dynamicTest(
                                operation.id() + " " + column, () -> assertRow(operation, column, as(column)))));
    }

    /** The token was made for an admin; what counts is what its account is now. */
    @Test
    void who_is_demoted_may_do_at_once_what_the_rows_say_of_the_new_role() throws IOException {
        var member = staff.hire("admin");
        var before = Api.as(member);
        assertEquals(200, before.get("/api/v1/editorial/accounts").statusCode());
        change(member, Map.of("roles", List.of("author")));
        assertAll(guarded()
                // Signing out would end the session that the others need.
                .filter(operation -> !operation.id().equals("signOut"))
                .map(operation -> () -> assertRow(operation, "author", Api.as(member))));
    }

    private static void assertRow(Operation operation, String column, RequestSpecification as) {
        var status = call(operation, as);
        if (rows().get(operation.id()).contains(column)) {
            assertNotEquals(401, status, operation.id());
            assertNotEquals(403, status, operation.id());
            assertTrue(status < 500, operation.id());
        } else {
            assertEquals(403, status, operation.id());
        }
    }

    private static Stream<Operation> guarded() throws IOException {
        return Operation.all().filter(operation -> !rows().get(operation.id()).isEmpty());
    }

    private RequestSpecification as(String column) {
        return column.contains(":") ? Api.bearing(keys.computeIfAbsent(column, staff::key)) : Api.as(column);
    }

    /** An admin whose session has begun before, and is still there. */
    private RequestSpecification suspended() {
        var token = keys.computeIfAbsent("suspended", any -> {
            var member = staff.hire("admin");
            suspend(member);
            // Suspension has ended the other one.
            return staff.token(new Staff.Member(member.id(), member.email(), staff.session(member.id())));
        });
        return Api.bearing(token);
    }

    private static void suspend(Staff.Member member) {
        Api.as("admin")
                .header("If-Match", "*")
                .put("/api/v1/editorial/accounts/" + member.id() + "/suspension")
                .then()
                .statusCode(200);
    }

    private static void change(Staff.Member member, Map<String, Object> patch) {
        Api.as("admin")
                .header("If-Match", "*")
                .contentType("application/merge-patch+json")
                .body(patch)
                .patch("/api/v1/editorial/accounts/" + member.id())
                .then()
                .statusCode(200);
    }

    /** With ids of nothing and an empty body: whoever gets through changes nothing. */
    private static int call(Operation operation, RequestSpecification as) {
        var path = operation
                .template()
                .replace("{kind}", "genres")
                .replaceAll("\\{(number|a|b)}", "1")
                .replaceAll("\\{\\w+}", UUID.randomUUID().toString());
        var request = as.header("If-Match", "*");
        if (operation.takesForm()) {
            request.multiPart("nothing", "that is taken");
        } else if (operation.node().has("requestBody")) {
            var type = operation.method().equals("PATCH") ? "application/merge-patch+json" : "application/json";
            request.contentType(type).body("{}");
        }
        return request.request(operation.method(), path).statusCode();
    }

    private static Map<String, Set<String>> rows() {
        var rows = new TreeMap<String, Set<String>>();
        ROWS.forEach((operations, roles) -> {
            for (var operation : operations.split(" ")) {
                rows.put(operation, split(roles));
            }
        });
        return rows;
    }

    private static Set<String> split(String roles) {
        return roles.isEmpty() ? Set.of() : new TreeSet<>(Arrays.asList(roles.split(" ")));
    }
}
