package org.marquee.image;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.marquee.account.Roles.AUTHOR;
import static org.marquee.account.Roles.EDITOR;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.marquee.testkit.Api;
import org.marquee.testkit.Given;
import org.marquee.testkit.SkewedClock;

/** Those who work here see pictures that readers don't see yet. */
@QuarkusTest
class PassTest {
    private static final String IMAGES = "/api/v1/editorial/images/";

    private final Given given;
    private final SkewedClock clock;

    private UUID image;

    PassTest(Given given, SkewedClock clock) {
        this.given = given;
        this.clock = clock;
    }

    @BeforeEach
    void prepare() {
        image = given.image("Not seen by anybody yet");
    }

    @Test
    void an_editor_can_open_the_addresses_they_get_and_no_cache_keeps_what_is_there() {
        var address = address(Api.as(EDITOR), image);
        get(address).statusCode(200).contentType("image/webp").header("Cache-Control", equalTo("private, max-age=600"));
        get(withoutPass(address)).statusCode(404);
        get(address(Api.as(AUTHOR), image)).statusCode(200);
    }

    @Test
    void a_pass_is_good_for_its_own_picture_only_and_not_when_it_was_altered() {
        var address = address(Api.as(EDITOR), image);
        var other = address(Api.as(EDITOR), given.image("Another"));
        get(withoutPass(other) + "?" + URI.create(address).getQuery()).statusCode(404);
        get(address.substring(0, address.length() - 2) + "AA").statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "AAAAAAAAAAAAAAAAAAAAAAAAAAA", "-_-"})
    void what_is_no_pass_opens_nothing(String pass) {
        get(withoutPass(address(Api.as(EDITOR), image)) + "?pass=" + pass).statusCode(404);
    }

    @Test
    void what_no_pass_can_look_like_is_no_parameter() {
        get(withoutPass(address(Api.as(EDITOR), image)) + "?pass=%20").statusCode(400);
    }

    @Test
    void a_pass_ends() {
        var address = address(Api.as(EDITOR), image);
        clock.wrongBy(Duration.ofMinutes(59), () -> get(address).statusCode(200));
        clock.wrongBy(Duration.ofMinutes(121), () -> get(address).statusCode(404));
    }

    @Test
    void what_is_in_the_trash_can_be_looked_at_before_it_is_taken_out_or_purged() {
        Api.as(EDITOR).header("If-Match", "*").delete(IMAGES + image).then().statusCode(204);
        get(address(Api.as(EDITOR), image)).statusCode(200);
    }

    @Test
    void readers_get_no_pass() {
        given.film(film -> film.put("poster", image.toString()));
        String url = Api.anonymous().get("/api/v1/images/" + image).path("renditions[0].url");
        get(url).statusCode(200);
        assertNull(URI.create(url).getQuery());
    }

    private static String address(RequestSpecification caller, UUID image) {
        return caller.get(IMAGES + image).path("renditions[0].url");
    }

    private static String withoutPass(String address) {
        return address.substring(0, address.indexOf('?'));
    }

    private static ValidatableResponse get(String address) {
        var path = address.substring(address.indexOf("/media/"));
        return Api.anonymous().urlEncodingEnabled(false).get(path).then();
    }
}
