package org.marquee.image;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.marquee.account.Roles.AUTHOR;
import static org.marquee.account.Roles.EDITOR;
import static org.marquee.image.Uploading.IMAGES;
import static org.marquee.image.Uploading.address;
import static org.marquee.image.Uploading.with;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.marquee.account.Staff;
import org.marquee.image.pixels.PictureFiles;
import org.marquee.testkit.Api;
import org.marquee.testkit.Desk;
import org.marquee.testkit.Given;

/** What editors find pictures by. */
@QuarkusTest
class ImageListTest {
    private static final Desk EDITORS = Desk.OF_EDITOR;

    private final Given given;
    private final Staff staff;

    ImageListTest(Given given, Staff staff) {
        this.given = given;
        this.staff = staff;
    }

    @Test
    void images_are_found_by_what_is_said_of_them() {
        var author = staff.hire(AUTHOR);
        var film = given.film(any -> {});
        var word = given.slug("word");
        var image = with(Api.as(author), PictureFiles.quarters("png"))
                .multiPart("caption", "A 100%_" + word)
                .multiPart("film", film)
                .post(IMAGES);
        for (var query : List.of("q=" + word, "q=100%25_" + word, "film=" + film, "uploadedBy=" + author.id())) {
            find(query).then().body("items.id", contains((String) image.path("id")));
        }
        find("q=10__" + word).then().body("items", hasSize(0));
        find("film=none").then().body("items", hasSize(0));
        find("trashed=true&uploadedBy=" + author.id()).then().body("items", hasSize(0));
        EDITORS.trash(address(image));
        find("trashed=true&uploadedBy=" + author.id()).then().body("items", hasSize(1));
        find("uploadedBy=" + author.id()).then().body("items", hasSize(0));
        find("sort=-updatedAt&limit=1").then().body("items.id", not(hasItem((String) image.path("id"))));
    }

    private static Response find(String query) {
        return Api.as(EDITOR).urlEncodingEnabled(false).get(IMAGES + "?" + query);
    }
}
