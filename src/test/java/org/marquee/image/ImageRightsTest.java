package org.marquee.image;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.marquee.account.Roles.ADMIN;
import static org.marquee.account.Roles.AUTHOR;
import static org.marquee.account.Roles.CONTENT_READ;
import static org.marquee.account.Roles.CONTENT_WRITE;
import static org.marquee.account.Roles.EDITOR;
import static org.marquee.account.Roles.MODERATOR;
import static org.marquee.image.Uploading.IMAGES;
import static org.marquee.image.Uploading.with;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.marquee.account.Staff;
import org.marquee.image.pixels.PictureFiles;
import org.marquee.testkit.Api;

/** Who may bring, change and throw away which picture. */
@QuarkusTest
class ImageRightsTest {
    private final Staff staff;

    ImageRightsTest(Staff staff) {
        this.staff = staff;
    }

    @Test
    void only_who_writes_content_brings_pictures() {
        var file = PictureFiles.quarters("png");
        assertEquals(401, with(Api.anonymous(), file).post(IMAGES).statusCode());
        assertEquals(403, with(Api.as(MODERATOR), file).post(IMAGES).statusCode());
        assertEquals(403, with(key(CONTENT_READ), file).post(IMAGES).statusCode());
        for (Supplier<RequestSpecification> caller : List.<Supplier<RequestSpecification>>of(
                () -> Api.as(AUTHOR), () -> Api.as(EDITOR), () -> Api.as(ADMIN), () -> key(CONTENT_WRITE))) {
            with(caller.get(), PictureFiles.quarters("png"))
                    .post(IMAGES)
                    .then()
                    .statusCode(201)
                    .body("film", nullValue());
        }
    }

    @Test
    void an_author_changes_what_they_brought_and_nothing_else() {
        var author = staff.hire(AUTHOR);
        var own = with(Api.as(author), PictureFiles.quarters("png")).post(IMAGES);
        own.then().statusCode(201).body("uploadedBy", equalTo(author.id().toString()));
        var others = Uploading.uploaded(PictureFiles.quarters("png"));
        assertChanges(Map.of(200, 3, 204, 1), () -> Api.as(author), own);
        assertChanges(Map.of(403, 4), () -> Api.as(author), others);
        assertChanges(Map.of(403, 4), () -> Api.as(MODERATOR), others);
        assertChanges(Map.of(401, 4), Api::anonymous, others);
        assertEquals(
                others.asString(), Api.as(EDITOR).get(Uploading.address(others)).asString());
    }

    @Test
    void nobody_takes_a_picture_out_of_the_trash_by_bringing_it_again_who_may_not_take_it_out() {
        var file = PictureFiles.quarters("png");
        var image = Uploading.uploaded(file);
        assertEquals(200, with(Api.as(AUTHOR), file).post(IMAGES).statusCode());
        assertEquals(204, from(Api.as(EDITOR)).delete(Uploading.address(image)).statusCode());
        assertEquals(403, with(Api.as(AUTHOR), file).post(IMAGES).statusCode());
        Api.as(EDITOR).get(Uploading.address(image)).then().body("trashedAt", notNullValue());
    }

    @Test
    void an_editor_changes_all() {
        var image = with(Api.as(AUTHOR), PictureFiles.quarters("png")).post(IMAGES);
        assertChanges(Map.of(200, 3, 204, 1), () -> Api.as(EDITOR), image);
        assertChanges(Map.of(200, 3, 204, 1), () -> key(CONTENT_WRITE), image);
        assertChanges(Map.of(403, 4), () -> key(CONTENT_READ), image);
    }

    @Test
    void only_an_admin_purges() {
        var image = with(Api.as(AUTHOR), PictureFiles.quarters("png")).post(IMAGES);
        var address = Uploading.address(image);
        assertEquals(204, from(Api.as(EDITOR)).delete(address).statusCode());
        for (var role : List.of(AUTHOR, EDITOR)) {
            from(Api.as(role)).delete(address + "?purge=true").then().statusCode(403);
        }
        assertEquals(204, from(Api.as(ADMIN)).delete(address + "?purge=true").statusCode());
        Api.as(EDITOR).get(address).then().statusCode(404);
    }

    @Test
    void readers_and_moderators_see_nothing_of_the_desk() {
        var address = Uploading.address(Uploading.uploaded(PictureFiles.quarters("png")));
        for (var path : List.of(IMAGES, address, address + "/usages")) {
            Api.anonymous().get(path).then().statusCode(401);
            Api.as(MODERATOR).get(path).then().statusCode(403);
            Api.as(AUTHOR).get(path).then().statusCode(200);
            key(CONTENT_READ).get(path).then().statusCode(200);
        }
    }

    /** Replacing, updating, throwing away and restoring, in that order. */
    private static void assertChanges(
            Map<Integer, Integer> statuses, Supplier<RequestSpecification> caller, Response image) {
        var address = Uploading.address(image);
        var answers = List.of(
                from(caller.get())
                        .contentType("application/json")
                        .body(Map.of("alt", "New"))
                        .put(address),
                from(caller.get())
                        .contentType("application/merge-patch+json")
                        .body(Map.of("alt", "Newer"))
                        .patch(address),
                from(caller.get()).delete(address),
                from(caller.get()).put(address + "/restoration"));
        statuses.forEach((status, times) -> assertEquals(
                times.longValue(),
                answers.stream().filter(answer -> answer.statusCode() == status).count(),
                () -> answers.stream().map(Response::statusCode).toList().toString()));
    }

    private static RequestSpecification from(RequestSpecification caller) {
        return caller.header("If-Match", "*");
    }

    private RequestSpecification key(String scope) {
        return Api.bearing(staff.key(scope));
    }
}
