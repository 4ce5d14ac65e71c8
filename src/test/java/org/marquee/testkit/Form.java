package org.marquee.testkit;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.ThreadLocalRandom;
import javax.imageio.ImageIO;

/** A form with a file in it as it goes over the wire, each character of its text a byte. */
public final class Form {
    public static final String BOUNDARY = "between-two-parts";
    public static final String TYPE = "multipart/form-data; boundary=" + BOUNDARY;

    private final StringBuilder parts = new StringBuilder();

    /** With a picture that nobody has brought before. */
    public static Form withPicture() {
        return new Form().file("file", "still.png", picture());
    }

    /** A small PNG, unlike all others. */
    public static byte[] picture() {
        var image = new BufferedImage(32, 18, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                image.setRGB(x, y, ThreadLocalRandom.current().nextInt());
            }
        }
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    public Form text(String name, String value) {
        return part("name=\"" + name + "\"", new String(value.getBytes(UTF_8), ISO_8859_1));
    }

    public Form file(String name, String fileName, byte[] bytes) {
        return part("name=\"" + name + "\"; filename=\"" + fileName + "\"", new String(bytes, ISO_8859_1));
    }

    /** @param disposition all that is said of the part, in quotes where they belong */
    public Form part(String disposition, String bytes) {
        parts.append("--" + BOUNDARY + "\r\nContent-Disposition: form-data; ")
                .append(disposition)
                .append("\r\n\r\n")
                .append(bytes)
                .append("\r\n");
        return this;
    }

    @Override
    public String toString() {
        return parts + "--" + BOUNDARY + "--\r\n";
    }

    /** As the body of a request of REST Assured, which otherwise makes forms of its own. */
    public RequestSpecification sent(RequestSpecification request) {
        return asTheyAre(request).contentType(TYPE).body(bytes());
    }

    /** The same request, which takes the bytes of a form that is written out already. */
    public static RequestSpecification asTheyAre(RequestSpecification request) {
        var encoder = EncoderConfig.encoderConfig()
                .encodeContentTypeAs("multipart/form-data", ContentType.BINARY)
                .appendDefaultContentCharsetToContentTypeIfUndefined(false);
        return request.config(RestAssured.config().encoderConfig(encoder));
    }

    public byte[] bytes() {
        return toString().getBytes(ISO_8859_1);
    }
}
