package org.marquee.review;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.Response;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.marquee.kernel.prepared.CardJob;
import org.marquee.testkit.Api;
import org.marquee.testkit.Given;

/** Lists of reviews as readers get them, and as they would be if all of their cards were made now. */
@ApplicationScoped
class ListedCards {
    private static final String LIST = "/api/v1/reviews?";

    /** All of them: cards of which only some members are wanted are made now. */
    private static final String FIELDS = "fields="
            + Arrays.stream(ReviewCard.class.getRecordComponents())
                    .map(RecordComponent::getName)
                    .collect(Collectors.joining(","));

    /** They tell of the parameter. */
    private static final List<String> OF_THE_FIELDS = List.of("content-type: ", "link: ");

    private final CardJob job;
    private final Given given;

    ListedCards(CardJob job, Given given) {
        this.job = job;
        this.given = given;
    }

    static String of(List<String> slugs) {
        return LIST + slugs.stream().map("slug="::concat).collect(Collectors.joining("&"));
    }

    static String of(String... slugs) {
        return of(List.of(slugs));
    }

    static Response live(String list) {
        return Api.anonymous().get(list + "&" + FIELDS);
    }

    /** That nobody can tell whether cards were prepared. */
    static void assertAlike(String list) {
        assertEquals(alike(live(list)), alike(Api.anonymous().get(list)), list);
    }

    /** All but the list's own address. */
    static List<String> alike(Response answer) {
        return Stream.concat(
                        Stream.of(String.valueOf(answer.statusCode()), answer.asString()),
                        PreparedPages.headers(answer).stream())
                .filter(line -> OF_THE_FIELDS.stream().noneMatch(line::startsWith))
                .toList();
    }

    /** Readers ask, a second time, and the job takes its turn. */
    void prepare(String... slugs) {
        for (var slug : slugs) {
            Api.anonymous().get(of(slug));
            Api.anonymous().get(of(slug));
        }
        turn();
    }

    void turn() {
        job.turn();
    }

    /** Whether readers get what was made before: something is written there that nothing else tells them. */
    boolean isPrepared(String slug) {
        given.sql("""
                update prepared_card
                set content = convert_to(replace(convert_from(content, 'UTF8'), '"dek":null', '"dek":"Prepared"'), 'UTF8')
                where thing_id in (select id from publication where slug = ?1)""", slug);
        var dek = Api.anonymous().get(of(slug)).<String>path("items[0].dek");
        given.sql("""
                update prepared_card
                set content = convert_to(replace(convert_from(content, 'UTF8'), '"dek":"Prepared"', '"dek":null'), 'UTF8')
                where thing_id in (select id from publication where slug = ?1)""", slug);
        return "Prepared".equals(dek);
    }

    /** How many cards there are of some reviews. */
    long madeOf(List<String> ids) {
        return given.count(
                "select count(*) from prepared_card c join publication p on p.id = c.thing_id where p.review_id in ('"
                        + String.join("', '", ids) + "')");
    }

    /** Other tests write past the change log. */
    void forget() {
        given.sql("delete from prepared_card");
    }
}
