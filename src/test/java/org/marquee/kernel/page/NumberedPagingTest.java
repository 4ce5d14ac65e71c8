package org.marquee.kernel.page;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.marquee.term.TermKind;
import org.marquee.testkit.Api;
import org.marquee.testkit.Given;
import org.marquee.testkit.Slugs;

/** Pages by number, their sizes and totals, and the links between pages. */
@QuarkusTest
class NumberedPagingTest {
    private static final Pattern LINK = Pattern.compile("<([^>]*)>; rel=\"(\\w+)\"");

    @Inject
    Given given;

    String list;

    @BeforeEach
    void fiveReviews() {
        var tag = given.term(TermKind.TAG);
        for (int i = 0; i < 5; i++) {
            given.review(Instant.EPOCH, review -> review.putArray("tags").add(tag));
        }
        list = "/api/v1/reviews?tag=" + tag;
    }

    @Test
    void pages_are_numbered_from_one() {
        var all = Slugs.in(list);
        assertEquals(all.subList(0, 2), Pages.get(list + "&limit=2&page=1").slugs());
        assertEquals(all.subList(2, 4), Pages.get(list + "&limit=2&page=2").slugs());
        assertEquals(all.subList(4, 5), Pages.get(list + "&limit=2&page=3").slugs());
    }

    @Test
    void cursors_lead_on_from_a_numbered_page() {
        var second = Pages.get(list + "&limit=2&page=2");
        assertEquals(
                Slugs.in(list).subList(0, 2), second.follow(second.previous()).slugs());
        assertEquals(Slugs.in(list).subList(4, 5), second.follow(second.next()).slugs());
    }

    @Test
    void a_page_beyond_the_end_is_empty() {
        get(list + "&limit=2&page=4&withTotal=true")
                .statusCode(200)
                .body("items", empty())
                .body("page.next", equalTo(null))
                .body("page.total", equalTo(5));
    }

    @Test
    void the_total_is_counted_only_when_asked_for() {
        get(list + "&withTotal=true&limit=1").body("page.total", equalTo(5));
        get(list + "&withTotal=false").body("page", not(hasKey("total")));
        get(list).body("page", not(hasKey("total")));
    }

    @Test
    void the_total_is_that_of_the_whole_list_on_every_page() {
        var first = Pages.get(list + "&limit=2&withTotal=true");
        get(first.list() + "&cursor=" + first.next()).body("page.total", equalTo(5));
    }

    @Test
    void a_page_has_20_items_unless_asked_otherwise() {
        get("/api/v1/people").body("items", hasSize(20)).body("page.limit", equalTo(20));
        get(list + "&limit=1").body("items", hasSize(1)).body("page.limit", equalTo(1));
        get(list + "&limit=100").body("items", hasSize(5)).body("page.limit", equalTo(100));
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=101", "limit=-1", "page=0", "page=-1", "page=1001"})
    void what_is_out_of_range_is_refused_by_name(String parameter) {
        get(list + "&" + parameter)
                .statusCode(400)
                .body("errors.parameter", contains(parameter.split("=")[0]))
                .body("errors.code", contains("out-of-range"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "limit=ten",
                "limit=1.5",
                "limit=",
                "limit=99999999999",
                "page=one",
                "page=",
                "withTotal=yes",
                "withTotal="
            })
    void what_is_no_number_or_no_truth_value_is_refused_by_name(String parameter) {
        get(list + "&" + parameter)
                .statusCode(400)
                .body("errors.parameter", contains(parameter.split("=")[0]))
                .body("errors.code", contains("invalid-value"));
    }

    @Test
    void links_can_be_followed_as_they_are() {
        var parameters = "&limit=2&sort=-rating&publishedBefore=2021-05-05T14:00:00%2B02:00&fields=slug,headline";
        var first = links(list + parameters);
        assertFalse(first.containsKey("prev"));
        var second = links(first.get("next"));
        var third = links(second.get("next"));
        assertFalse(third.containsKey("next"));
        assertEquals(slugs(list + parameters), slugs(second.get("first")));
        assertEquals(slugs(list + parameters), slugs(second.get("prev")));
        assertEquals(slugs(second.get("next")), slugs(links(third.get("prev")).get("next")));
        assertTrue(third.get("first").startsWith(list.substring(0, list.indexOf('?'))));
    }

    /** Where the links of a page lead, by relation; without the server, which has another port in tests. */
    private static Map<String, String> links(String address) {
        var header = get(address).statusCode(200).extract().header("Link");
        var links = new HashMap<String, String>();
        var link = LINK.matcher(header);
        while (link.find()) {
            var target = URI.create(link.group(1));
            links.put(link.group(2), target.getRawPath() + "?" + target.getRawQuery());
        }
        return links;
    }

    private static Object slugs(String address) {
        return get(address).statusCode(200).extract().path("items.slug");
    }

    private static ValidatableResponse get(String address) {
        return Api.anonymous().urlEncodingEnabled(false).get(address).then();
    }

    @Test
    void a_link_that_would_be_too_long_for_proxies_is_left_out() {
        var slugs = String.join("", Collections.nCopies(60, "&slug=ballerina-2023-review"));
        var answer = Api.anonymous().get("/api/v1/reviews?limit=1" + slugs);
        answer.then().statusCode(200);
        assertNull(answer.header("Link"));
    }
}
