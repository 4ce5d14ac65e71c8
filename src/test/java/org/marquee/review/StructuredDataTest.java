package org.marquee.review;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.marquee.testkit.Api;
import org.marquee.testkit.Given;
import org.marquee.testkit.Statements;

/** What search engines read of a review: nothing that schema.org does not know, and all that Google wants. */
@QuarkusTest
class StructuredDataTest {
    private static final String BALLERINA = "/api/v1/reviews/ballerina-2023-review";

    /** developers.google.com/search/docs/appearance/structured-data/review-snippet and …/data-types/critic-review: required. */
    private static final List<String> REQUIRED = List.of(
            "/author/0/name",
            "/datePublished",
            "/description",
            "/itemReviewed/name",
            "/publisher/name",
            "/reviewRating/ratingValue",
            "/reviewRating/bestRating",
            "/reviewRating/worstRating",
            "/url");

    /** The same pages, and …/movie: recommended. */
    private static final List<String> RECOMMENDED = List.of(
            "/inLanguage",
            "/reviewBody",
            "/dateModified",
            "/image/url",
            "/itemReviewed/image",
            "/itemReviewed/director/0/name",
            "/itemReviewed/dateCreated");

    private final SchemaVocabulary vocabulary = new SchemaVocabulary();
    private final ObjectMapper mapper = new ObjectMapper();
    private final Given given;

    StructuredDataTest(Given given) {
        this.given = given;
    }

    @Test
    void schema_org_knows_all_of_it_in_all_sample_content() throws Exception {
        List<String> slugs = Api.anonymous().get("/api/v1/reviews?limit=100").path("items.slug");
        assertFalse(slugs.isEmpty());
        for (var slug : slugs) {
            assertEquals(List.of(), vocabulary.faults(read(slug)), slug);
        }
    }

    @Test
    void the_vocabulary_would_tell() throws Exception {
        assertEquals(1, faults("{'@type': 'Movie', 'runtime': 'PT1H'}").size());
        assertEquals(1, faults("{'@type': 'TVSeries', 'duration': 'PT1H'}").size());
        assertEquals(1, faults("{'@type': 'Film'}").size());
        assertEquals(
                1,
                faults("{'@type': 'Movie', 'actors': {'@type': 'Person', 'name': 'N'}}")
                        .size());
        assertEquals(1, faults("{'@type': 'Movie', 'director': 'Somebody'}").size());
        assertEquals(1, faults("{'@type': 'Movie', 'duration': '93'}").size());
        assertEquals(
                1,
                faults("{'@type': 'Review', 'reviewRating': {'@type': 'Person', 'name': 'N'}}")
                        .size());
        assertEquals(
                0,
                faults("{'@type': 'Movie', 'duration': 'PT1H33M', 'name': 'N'}").size());
    }

    @Test
    void google_finds_what_it_wants() throws Exception {
        var review = read("ballerina-2023-review");
        Stream.concat(REQUIRED.stream(), RECOMMENDED.stream())
                .forEach(member -> assertTrue(!review.at(member).asText().isEmpty(), member));
        assertTrue(review.get("author").get(0).get("name").asText().length() < 100);
        assertTrue(review.get("description")
                        .asText()
                        .codePointCount(0, review.get("description").asText().length())
                <= 200);
    }

    @Test
    void a_film_is_a_movie_with_all_that_is_known_of_it() {
        Api.anonymous()
                .get(BALLERINA + "/structured-data")
                .then()
                .statusCode(200)
                .contentType("application/ld+json")
                .header("ETag", startsWith("\""))
                .body("'@context'", equalTo("https://schema.org"))
                .body("'@type'", equalTo("Review"))
                .body("'@id'", endsWith("/reviews/ballerina-2023-review#review"))
                .body("reviewRating.ratingValue", equalTo(4.5f))
                .body("itemReviewed.'@type'", equalTo("Movie"))
                .body("itemReviewed.duration", equalTo("PT1H33M"))
                .body("itemReviewed.dateCreated", equalTo("2023-10-06"))
                .body("itemReviewed.alternateName", hasItem("발레리나"))
                .body("itemReviewed.countryOfOrigin.name", contains("South Korea"))
                .body("itemReviewed.director.name", contains("Lee Chung-hyun"))
                .body("itemReviewed.actor.find { it.actor.name == 'Jeon Jong-seo' }.characterName", equalTo("Ok-ju"))
                .body("aggregateRating", nullValue());
    }

    @Test
    void it_says_where_else_the_film_is_known() {
        var film = given.film(
                node -> node.putObject("externalIds").put("imdb", "tt7654321").put("wikidata", "Q42"));
        Api.anonymous()
                .get("/api/v1/reviews/" + given.review(Instant.EPOCH, node -> node.put("film", film))
                        + "/structured-data")
                .then()
                .body(
                        "itemReviewed.sameAs",
                        contains("https://www.imdb.com/title/tt7654321/", "https://www.wikidata.org/entity/Q42"));
    }

    @Test
    void a_series_is_one() {
        Api.anonymous()
                .get("/api/v1/reviews/everything-now-2023-review/structured-data")
                .then()
                .body("itemReviewed.'@type'", equalTo("TVSeries"))
                .body("itemReviewed.duration", nullValue())
                .body("itemReviewed.startDate", startsWith("2023"));
    }

    @Test
    void the_page_has_it_only_when_it_is_asked_for() throws Exception {
        Api.anonymous().get(BALLERINA).then().body("structuredData", nullValue());
        var asked = Api.anonymous().get(BALLERINA + "?fields=slug,structuredData");
        asked.then().statusCode(200).body("slug", equalTo("ballerina-2023-review"));
        assertEquals(
                read("ballerina-2023-review"), mapper.readTree(asked.asString()).get("structuredData"));
    }

    @Test
    void no_text_ends_the_element_that_it_stands_in() {
        var slug = given.review(
                Instant.EPOCH,
                node -> node.put("headline", "</script><script>alert(1)//").put("body", "`</script>` and `<!--`"));
        var bytes = new String(
                Api.anonymous()
                        .get("/api/v1/reviews/" + slug + "/structured-data")
                        .asByteArray(),
                UTF_8);
        assertFalse(bytes.contains("<"), bytes);
        assertTrue(bytes.contains("\\u003C/script"), bytes);
    }

    @Test
    void a_draft_has_none_and_a_former_slug_leads_on() {
        var draft = given.draft(any -> {});
        Api.anonymous()
                .get("/api/v1/reviews/" + draft + "/structured-data")
                .then()
                .statusCode(404);
    }

    @Test
    void it_takes_no_more_statements_than_the_page() {
        Api.anonymous().get(BALLERINA + "/structured-data");
        assertEquals(1, Statements.count(() -> Api.anonymous().get(BALLERINA + "/structured-data")));
    }

    private JsonNode read(String slug) throws JsonProcessingException {
        return mapper.readTree(new String(
                Api.anonymous()
                        .get("/api/v1/reviews/" + slug + "/structured-data")
                        .asByteArray(),
                UTF_8));
    }

    private List<String> faults(String thing) throws JsonProcessingException {
        return vocabulary.faults(mapper.readTree(thing.replace('\'', '"')));
    }
}
