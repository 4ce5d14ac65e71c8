package org.marquee.contract;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.marquee.account.Roles;
import org.marquee.account.Staff;
import org.marquee.testkit.RawHttp;

/** What is not public shows nowhere: the sample content has three such reviews, and here are some more. */
@QuarkusTest
class LeakTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path DEMO = Path.of("src/main/resources/demo");
    private static final Pattern UUIDS =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}");

    private final Hidden hidden;
    private final Planted planted;
    private final HiddenComments comments;
    private final HiddenTranslations translations;
    private final Staff staff;

    LeakTest(Hidden hidden, Planted planted, HiddenComments comments, HiddenTranslations translations, Staff staff) {
        this.hidden = hidden;
        this.planted = planted;
        this.comments = comments;
        this.translations = translations;
        this.staff = staff;
    }

    @Test
    void no_answer_has_a_trace_of_what_is_not_public() throws IOException {
        hidden.plant();
        planted.plant();
        comments.plant();
        translations.plant();
        var open = Stream.of(
                        "previews/" + planted.openPreview,
                        "reviews/" + planted.openReview,
                        "reviews/" + hidden.openReview)
                .flatMap(path -> Stream.of(path, path + "?body=html", path + "?body=blocks&body=text"))
                .map(path -> "/api/v1/" + path);
        var below = Stream.concat(comments.addresses(), translations.addresses().stream());
        var answers = Crawl.everything(Stream.concat(open, below).toList());
        assertTrue(answers.size() > 500, "finds only " + answers.size());
        var traces = traces();
        assertAll(answers.entrySet().stream().map(answer -> () -> {
            var found = traces.stream().filter(answer.getValue()::contains).toList();
            assertEquals(List.of(), found, answer.getKey());
            assertTrue(answer.getValue().startsWith("HTTP/1.1 200"), () -> answer.getKey() + ": " + answer.getValue());
        }));
    }

    @Test
    void delivery_answers_editors_byte_for_byte_what_it_answers_all() throws IOException {
        hidden.plant();
        planted.plant();
        var credentials = "Authorization: Bearer " + staff.token(staff.of(Roles.ADMIN));
        var targets = Stream.concat(
                Operation.publicReads().map(Operation::path),
                Stream.of(
                        "/api/v1/reviews/" + planted.openReview,
                        "/api/v1/reviews?withTotal=true&limit=100",
                        "/api/v1/films?withTotal=true&sort=title",
                        "/api/v1/tags?limit=100&sort=-reviewCount",
                        "/api/v1/previews/" + planted.openPreview,
                        "/openapi.json"));
        assertAll(Stream.concat(targets, planted.paths.stream())
                .map(target -> () -> assertEquals(
                        general(RawHttp.send("GET", target), ""),
                        general(RawHttp.send("GET", target, credentials), ""),
                        target)));
    }

    @Test
    void what_is_not_public_looks_like_what_never_was() throws IOException {
        hidden.plant();
        assertAll(Stream.concat(hidden.slugs.stream(), Hidden.slugsOfTheDemo())
                .flatMap(slug -> Stream.of("/api/v1/reviews/" + slug, "/api/v1/reviews/" + hidden.id(slug))
                        .map(path -> () -> assertLikeNothing(path, path.substring(path.lastIndexOf('/') + 1)))));
        planted.plant();
        comments.plant();
        assertAll(Stream.concat(planted.paths.stream(), comments.ids.stream().map(id -> "/api/v1/comments/" + id))
                .map(path -> () -> assertLikeNothing(path, path.substring(path.lastIndexOf('/') + 1))));
        assertAll(Stream.concat(hidden.images.stream().map(UUID::toString), imagesOfTheDemo().stream())
                .flatMap(id -> Stream.of("/api/v1/images/" + id, "/media/" + id + "/" + "0".repeat(16) + "/160.webp")
                        .map(path -> () -> assertLikeNothing(path, id))));
    }

    /** Compares with an address of the same form and length at which nothing ever was: one digit differs. */
    private static void assertLikeNothing(String path, String name) {
        var last = name.charAt(name.length() - 1);
        var nothing = name.substring(0, name.length() - 1) + (last == '0' ? 'a' : '0');
        var answer = RawHttp.send("GET", path);
        assertEquals(404, answer.status(), path);
        assertEquals(general(RawHttp.send("GET", path.replace(name, nothing)), nothing), general(answer, name), path);
    }

    private static String general(RawHttp.Answer answer, String name) {
        var told = new RawHttp.Answer(answer.status(), fields(answer.head()), answer.body()).toString();
        var text = name.isEmpty() ? told : told.replace(name, "NAME");
        return text.replaceAll("\"traceId\":\"[0-9a-f]{32}\"", "")
                // Each form for a comment has a token of its own.
                .replaceAll("\"(formToken|usableFrom|expiresAt)\":\"[^\"]*\"", "");
    }

    /** Neither their order nor the case of their names says anything: RFC 9110, sections 5.1 and 5.3. */
    private static List<String> fields(List<String> head) {
        return head.stream()
                .map(line -> {
                    int name = Math.max(0, line.indexOf(':'));
                    return line.substring(0, name).toLowerCase(Locale.ROOT) + line.substring(name);
                })
                .sorted()
                .toList();
    }

    /** Words, slugs, ids, and the ends of ids that stand in the header Surrogate-Key. */
    private List<String> traces() throws IOException {
        var traces = new ArrayList<>(List.of("Quillbeam", "Vantorrow", "Merrowick", Hidden.WORD));
        Hidden.slugsOfTheDemo().forEach(traces::add);
        Hidden.slugsOfTheDemo()
                .map(slug -> hidden.id(slug).toString().substring(24))
                .forEach(traces::add);
        // The last slug is a new one of a review that is public under its other slug.
        hidden.slugs.stream()
                .filter(slug -> !hidden.id(slug).equals(hidden.id(hidden.openReview)))
                .map(slug -> hidden.id(slug).toString().substring(24))
                .forEach(traces::add);
        hidden.images.forEach(id -> traces.add(id.toString().substring(24)));
        comments.traces().forEach(traces::add);
        translations.traces().forEach(traces::add);
        traces.add(Planted.WORD);
        traces.addAll(planted.secrets);
        imagesOfTheDemo().forEach(id -> traces.add(id.substring(24)));
        return traces;
    }

    /** The images of the sample content that only its hidden reviews use. */
    private static List<String> imagesOfTheDemo() throws IOException {
        var ofHidden = new ArrayList<String>();
        var ofOthers = new StringBuilder();
        for (var file : List.of("films.json", "people.json", "authors.json")) {
            ofOthers.append(Files.readString(DEMO.resolve(file)));
        }
        for (var review : JSON.readTree(DEMO.resolve("reviews.json").toFile())) {
            var slug = review.path("slug").asText();
            var all = review + Files.readString(DEMO.resolve("reviews/" + slug + ".md"));
            if (Hidden.slugsOfTheDemo().anyMatch(slug::equals)) {
                UUIDS.matcher(all).results().forEach(id -> ofHidden.add(id.group()));
            } else {
                ofOthers.append(all);
            }
        }
        ofHidden.removeIf(id -> ofOthers.indexOf(id) >= 0);
        assertTrue(ofHidden.size() >= 3, "each hidden review has an image of its own");
        return ofHidden;
    }
}
