package org.marquee.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.marquee.image.pixels.PictureFiles;

/** Forms that no client library would send. */
@QuarkusTest
class RawFormTest extends RawFormFixture {
    @ParameterizedTest
    @ValueSource(strings = {"name=\"file\"; filename=\"a\r\nb.png\"", "", "filename=\"x.png\"", "name=\"\""})
    void a_form_that_is_not_well_formed_is_refused(String disposition) throws IOException {
        var answer = new RawForm()
                .file(disposition, PictureFiles.quarters("png"))
                .end()
                .send(token);
        assertEquals(400, answer.status(), answer.body());
        awaitNoUploads();
    }

    @Test
    void a_form_without_its_end_or_its_boundary_is_refused() throws IOException {
        var file = PictureFiles.quarters("png");
        for (var answer : List.of(
                RawForm.of("x.png", file).send(token),
                RawForm.of("x.png", file).end().send(token, "another"),
                new RawForm().send(token),
                new RawForm().end().send(token))) {
            assertEquals(400, answer.status(), answer.body());
        }
        awaitNoUploads();
    }

    @Test
    void a_form_of_very_many_or_very_long_parts_is_refused() throws IOException {
        var many = new RawForm();
        for (int i = 0; i < 5_000; i++) {
            many.file("name=\"p" + i + "\"; filename=\"x\"", new byte[] {1});
        }
        var answer = many.end().send(token);
        assertTrue(List.of(400, 413).contains(answer.status()), answer::body);
        awaitNoUploads();
        var longer = new RawForm()
                .text("--line\r\nContent-Disposition: form-data; name=\"alt\"\r\n\r\n" + "x".repeat(100_000) + "\r\n")
                .end()
                .send(token);
        assertTrue(List.of(400, 413).contains(longer.status()), longer::body);
    }

    @Test
    void a_name_is_only_shown() throws IOException {
        assertEquals("Tänzerin 舞.png", nameOf("Tänzerin 舞.png"));
        assertEquals("passwd", nameOf("../../../etc/passwd"));
        assertEquals("con", nameOf("C:\\\\x\\\\con"));
        assertEquals("agpj.exe", nameOf("a\u202egpj.exe"));
        assertEquals("x".repeat(255), nameOf("x".repeat(300)));
        assertEquals(null, nameOf(""));
    }

    @Test
    void text_is_utf_8_unless_it_says_otherwise() throws IOException {
        var answer = RawForm.of("x.png", PictureFiles.quarters("png"))
                .text("--line\r\nContent-Disposition: form-data; name=\"alt\"\r\n\r\nTänzerin 舞\r\n")
                .end()
                .send(token);
        assertTrue(answer.body().contains("\"Tänzerin 舞\""), answer::body);
    }

    private String nameOf(String sent) throws IOException {
        var answer = RawForm.of(sent, PictureFiles.quarters("png")).end().send(token);
        assertEquals(201, answer.status(), answer.body());
        return JsonPath.from(answer.body()).getString("fileName");
    }
}
