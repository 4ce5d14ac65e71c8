package org.marquee.image;

import static org.marquee.account.Roles.EDITOR;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.marquee.testkit.Api;

/** Uploads as the forms of frontends send them, and what comes of them. */
final class Uploading {
    static final String IMAGES = ImageDesk.PATH;

    private Uploading() {}

    /** A file that says nothing true of itself: what counts are its bytes. */
    static RequestSpecification with(RequestSpecification caller, byte[] file) {
        return caller.multiPart("file", "still.dat", file, "application/octet-stream");
    }

    static Response upload(byte[] file) {
        return with(Api.as(EDITOR), file).post(IMAGES);
    }

    /** One that is there now, and was not before. */
    static Response uploaded(byte[] file) {
        var answer = upload(file);
        answer.then().statusCode(201);
        return answer;
    }

    static UUID id(Response answer) {
        return UUID.fromString(answer.path("id"));
    }

    /** As readers get them: without what lets editors see them before. */
    static List<Map<String, Object>> renditions(Response image) {
        List<Map<String, Object>> renditions = image.path("renditions");
        renditions.forEach(one -> one.computeIfPresent("url", (url, address) -> withoutPass((String) address)));
        return renditions;
    }

    static String withoutPass(String address) {
        return address.replaceFirst("\\?.*", "");
    }

    static String address(Response answer) {
        return IMAGES + "/" + id(answer);
    }

    /** The path of one of the addresses of its renditions, such as {@code 160.webp}. */
    static String rendition(Response answer, String name) {
        String first = answer.path("renditions[0].url");
        return URI.create(first).getPath().replaceFirst("[^/]+$", name);
    }

    static BufferedImage picture(byte[] file) {
        try {
            return ImageIO.read(new ByteArrayInputStream(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
