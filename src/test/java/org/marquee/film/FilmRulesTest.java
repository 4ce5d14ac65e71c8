package org.marquee.film;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.marquee.term.TermKind;
import org.marquee.testkit.Desk;
import org.marquee.testkit.Given;

/** What a film may not say; each rule of the database has one before it that points to the place. */
@QuarkusTest
class FilmRulesTest {
    private static final String FILMS = "/api/v1/editorial/films";

    private final Given given;
    private final ObjectMapper mapper;
    private String person;
    private String platform;

    FilmRulesTest(Given given, ObjectMapper mapper) {
        this.given = given;
        this.mapper = mapper;
    }

    @BeforeEach
    void setUp() {
        person = given.person(any -> {});
        platform = given.term(TermKind.PLATFORM);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'slug': 'a--b'}                                                        | /slug",
                "{'kind': 'opera'}                                                       | /kind",
                "{'kind': null}                                                          | /kind",
                "{'title': ' '}                                                          | /title",
                "{'title': 5}                                                            | /title",
                "{'originalTitle': {'value': 'A'}}                                       | /originalTitle/language",
                "{'originalTitle': {'language': 'ko'}}                                   | /originalTitle/value",
                "{'originalTitle': {'language': 'ko', 'romanised': 'A'}}                 | /originalTitle/value",
                "{'originalTitle': {'value': 'A', 'language': 'korean language'}}        | /originalTitle/language",
                "{'originalTitle': {'value': 'A', 'language': 'ko', 'romanised': ''}}    | /originalTitle/romanised",
                "{'originalTitle': {'value': 'A', 'language': 'ko', 'romanised': ' '}}   | /originalTitle/romanised",
                "{'alternativeTitles': [{'title': ''}]}                                  | /alternativeTitles/0/title",
                "{'alternativeTitles': [{'title': 'A'}, {'title': 'A'}]}                 | /alternativeTitles/1",
                "{'alternativeTitles': [{'title': 'A', 'language': 'pt-br'}, {'title': 'A', 'language': 'pt-BR'}]} | /alternativeTitles/1",
                "{'synopsis': ''}                                                        | /synopsis",
                "{'synopsis': ' \\n'}                                                    | /synopsis",
                "{'releaseDate': '1869-12-31'}                                           | /releaseDate",
                "{'releaseDate': '2201-01-01'}                                           | /releaseDate",
                "{'releaseDate': '9999-12-31'}                                           | /releaseDate",
                "{'releaseDate': '2023-02-29'}                                           | /releaseDate",
                "{'releaseDate': '2023-10-06', 'releaseYear': 2022}                      | /releaseYear",
                "{'releaseYear': 1869}                                                   | /releaseYear",
                "{'releaseYear': 2201}                                                   | /releaseYear",
                "{'runtimeMinutes': 0}                                                   | /runtimeMinutes",
                "{'runtimeMinutes': 60001}                                               | /runtimeMinutes",
                "{'runtimeMinutes': 1.5}                                                 | /runtimeMinutes",
                "{'countries': ['kr']}                                                   | /countries/0",
                "{'countries': ['KR', 'XX']}                                             | /countries/1",
                "{'countries': ['KR', 'KR']}                                             | /countries/1",
                "{'countries': [null]}                                                   | /countries/0",
                "{'languages': ['k']}                                                    | /languages/0",
                "{'languages': ['ko', 'KO']}                                             | /languages/1",
                "{'languages': ['ko-Kore-KR-abcdefgh-abcdefgh-abcdefgh']}                | /languages/0",
                "{'externalIds': {'imdb': 'tt123456'}}                                   | /externalIds/imdb",
                "{'externalIds': {'tmdb': -1}}                                           | /externalIds/tmdb",
                "{'externalIds': {'wikidata': 'Q1234567890123'}}                         | /externalIds/wikidata",
                "{'externalIds': {'letterboxd': ''}}                                     | /externalIds/letterboxd",
                "{'poster': 'here'}                                                      | /poster",
                "{'gallery': [{}]}                                                       | /gallery/0/image",
                "{'genres': [{}]}                                                        | /genres/0",
                "{'availability': [{'platform': '$1', 'country': 'kr', 'kind': 'rent'}]} | /availability/0/country",
                "{'availability': [{'platform': '$1', 'country': 'ZZ', 'kind': 'rent'}]} | /availability/0/country",
                "{'availability': [{'platform': '$1', 'country': 'KR', 'kind': 'lend'}]} | /availability/0/kind",
                "{'availability': [{'platform': '$1', 'country': 'KR', 'kind': 'ads', 'url': 'example.org'}]}     | /availability/0/url",
                "{'availability': [{'platform': '$1', 'country': 'KR', 'kind': 'ads', 'url': 'https://a b'}]}     | /availability/0/url",
                "{'availability': [{'platform': '$1', 'country': 'KR', 'kind': 'ads', 'availableFrom': '2024-01-02', 'availableUntil': '2024-01-01'}]} | /availability/0/availableUntil",
                "{'credits': [{'type': 'cast'}]}                                         | /credits/0/person",
                "{'credits': [{'type': 'guest', 'person': '$2'}]}                        | /credits/0/type",
                "{'credits': [{'type': 'cast', 'person': '$2', 'character': ''}]}        | /credits/0/character",
                "{'credits': [{'type': 'cast', 'person': '$2', 'job': 'Actor'}]}         | /credits/0/job",
                "{'credits': [{'type': 'cast', 'person': '$2', 'department': 'Acting'}]} | /credits/0/department",
                "{'credits': [{'type': 'crew', 'person': '$2', 'job': 'Director'}]}      | /credits/0/department",
                "{'credits': [{'type': 'crew', 'person': '$2', 'department': 'Writing'}]} | /credits/0/job",
                "{'credits': [{'type': 'crew', 'person': '$2', 'department': 'A', 'job': 'B', 'character': 'C'}]} | /credits/0/character",
                "{'trashedAt': '2024-01-01T00:00:00Z'}                                   | /trashedAt"
            })
    void what_breaks_a_rule_is_pointed_to(String members, String pointer) {
        send(members)
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-body"))
                .body("errors.pointer", contains(pointer));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'releaseDate': '1870-01-01'}",
                "{'releaseDate': '2200-12-31', 'releaseYear': 2200}",
                "{'releaseYear': 1870, 'runtimeMinutes': 1}",
                "{'releaseYear': 2200, 'runtimeMinutes': 60000}",
                "{'alternativeTitles': [{'title': 'A'}, {'title': 'A', 'language': 'ko'}, {'title': 'a'}]}",
                "{'languages': ['ko-Kore-KR-abcdefgh-abcdefgh', 'de-1996']}",
                "{'genres': [], 'credits': null, 'externalIds': {}}",
                "{'availability': [{'platform': '$1', 'country': 'KR', 'kind': 'ads', 'availableFrom': '0001-01-01', 'availableUntil': '9999-12-31'}]}",
                "{'availability': [{'platform': '$1', 'country': 'KR', 'kind': 'ads', 'availableFrom': '2024-01-01', 'availableUntil': '2024-01-01'}]}",
                "{'availability': [{'platform': '$1', 'country': 'KR', 'kind': 'ads'}, {'platform': '$1', 'country': 'US', 'kind': 'ads'}]}"
            })
    void what_stands_at_a_border_is_fine(String members) {
        send(members).then().statusCode(201);
    }

    @Test
    void all_that_breaks_a_rule_is_told_at_once() {
        send("{'releaseDate': '1500-01-01', 'countries': ['XX'], 'credits': [{'type': 'crew', 'person': '$2'}]}")
                .then()
                .statusCode(400)
                .body(
                        "errors.pointer",
                        contains("/releaseDate", "/countries/0", "/credits/0/department", "/credits/0/job"));
    }

    @ParameterizedTest
    @CsvSource({"title, 300", "synopsis, 5000", "romanised, 300", "value, 300", "character, 200", "job, 100"})
    void texts_may_be_as_long_as_the_document_says(String member, int length) {
        for (var letter : new String[] {"a", "𝄞"}) {
            var longest = letter.repeat(length / letter.length());
            with(member, longest).then().statusCode(201);
            with(member, longest + letter).then().statusCode(400);
        }
    }

    private Response with(String member, String text) {
        return send(
                switch (member) {
                    case "romanised" ->
                        "{'originalTitle': {'value': 'A', 'language': 'ko', 'romanised': '" + text + "'}}";
                    case "value" -> "{'originalTitle': {'value': '" + text + "', 'language': 'ko'}}";
                    case "character" -> "{'credits': [{'type': 'cast', 'person': '$2', 'character': '" + text + "'}]}";
                    case "job" ->
                        "{'credits': [{'type': 'crew', 'person': '$2', 'department': '" + text + "', 'job': '" + text
                                + "'}]}";
                    default -> "{'" + member + "': '" + text + "'}";
                });
    }

    /** A film with these members, besides or instead of those that all have. */
    private Response send(String members) {
        try {
            var film = mapper.createObjectNode().put("kind", "feature").put("title", "Ruled");
            film.setAll((ObjectNode) mapper.readTree(
                    members.replace('\'', '"').replace("$1", platform).replace("$2", person)));
            return Desk.OF_EDITOR.post(FILMS, film);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(members, e);
        }
    }
}
