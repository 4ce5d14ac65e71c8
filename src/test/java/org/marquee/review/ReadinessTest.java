package org.marquee.review;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.marquee.kernel.problem.ProblemException;
import org.marquee.kernel.problem.ProblemType;
import org.marquee.term.TermKind;
import org.marquee.testkit.Given;
import org.marquee.testkit.Meanwhile;

/** What a review must have before readers may see it: all that is missing is told at once. */
@QuarkusTest
class ReadinessTest {
    @Inject
    Given given;

    @Inject
    Meanwhile meanwhile;

    @Inject
    Editor editor;

    @Test
    void what_is_complete_is_published() {
        assertDoesNotThrow(() -> editor.publishes(editor.begins(any -> {})));
    }

    @Test
    void all_that_is_missing_is_told_at_once() {
        var review = editor.begins(new ReviewInput(
                null,
                "Headline",
                null,
                null,
                null,
                "en",
                false,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null));
        assertEquals(
                Set.of(
                        "/rating required",
                        "/verdict required",
                        "/body required",
                        "/film required",
                        "/authors required"),
                faults(review));
        assertEquals(Set.of("created by account"), Set.copyOf(editor.changes(review)));
    }

    @Test
    void a_verdict_fits_into_a_line() {
        assertEquals(Set.of(), faults(node -> node.put("verdict", "🎬".repeat(200))));
        assertEquals(Set.of("/verdict out-of-range"), faults(node -> node.put("verdict", "🎬".repeat(201))));
    }

    @Test
    void a_body_of_white_space_is_none() {
        assertEquals(Set.of("/body required"), faults(node -> node.put("body", " \n ")));
    }

    @Test
    void pictures_say_what_they_show_there_or_by_themselves() {
        var silent = given.image("");
        var speaking = given.image("A dancer");
        assertEquals(Set.of("/heroImage/alt required", "/body required"), faults(node -> {
            node.putObject("heroImage").put("image", silent.toString());
            node.put("body", "![](image:" + silent + ")\n\nWords.");
        }));
        assertEquals(Set.of(), faults(node -> {
            node.putObject("heroImage").put("image", silent.toString()).put("alt", "Rain");
            node.put("body", "![Rain](image:" + silent + ")\n\n![](image:" + speaking + ")");
        }));
        assertEquals(
                Set.of("/heroImage/alt required"),
                faults(node -> node.putObject("heroImage")
                        .put("image", speaking.toString())
                        .put("alt", "")));
    }

    @Test
    void a_link_leads_to_a_review_be_it_public_or_not() {
        var draft = given.draft(any -> {});
        var trashed = editor.begins(any -> {});
        var inTrash = editor.value("select slug from review_slug where review_id = ?1", trashed);
        editor.trashes(trashed);
        var missing = given.slug("missing");
        var review = editor.begins(node ->
                node.put("body", "[a](review:%s) [b](review:%s) [c](review:%s)".formatted(draft, inTrash, missing)));
        var problem = assertThrows(ProblemException.class, () -> editor.publishes(review));
        assertEquals(2, problem.faults().size());
        assertTrue(problem.faults().toString().contains("'" + inTrash + "', which is in the trash"));
        assertTrue(problem.faults().toString().contains("'" + missing + "', which does not exist"));
    }

    @Test
    void links_and_pictures_that_would_fall_out_of_the_body_are_told_each_once() {
        var image = given.image("A dancer");
        var review = editor.begins(node -> node.put("body", """
                # [a](review:NOPE!) and ![b](https://example.org/b.png)

                > * [c](about/us) *and* ![d](not-an-id)
                > * ![again](not-an-id) and ![e](image:1-1-1-1-1)

                [f](javascript:alert) [g]() [j](http://[) [h](https://example.org) [k](http://[::1]:8080/) [i](mailto:a@example.org) ![](image:%s)
                """.formatted(image)));
        var problem = assertThrows(ProblemException.class, () -> editor.publishes(review));
        problem.faults().forEach(fault -> assertEquals("/body invalid-value", fault.pointer() + " " + fault.code()));
        assertEquals(
                List.of(
                        "'review:NOPE!'",
                        "'https://example.org/b.png'",
                        "'about/us'",
                        "'not-an-id'",
                        "'image:1-1-1-1-1'",
                        "'javascript:alert'",
                        "''",
                        "'http://['"),
                problem.faults().stream()
                        .map(fault -> fault.detail().replaceAll("[^']*('[^']*').*", "$1"))
                        .toList());
    }

    @Test
    void what_looks_like_a_link_in_code_is_none() {
        assertEquals(Set.of(), faults(node -> node.put("body", "`[a](b)`\n\n    ![a](b)\n\n\\[a](b)")));
    }

    @Test
    void an_endless_list_of_wrong_links_is_cut() {
        var body = IntStream.range(0, 2000).mapToObj("[a](x%d) "::formatted).collect(Collectors.joining());
        var review = editor.begins(node -> node.put("body", body));
        var problem = assertThrows(ProblemException.class, () -> editor.publishes(review));
        assertEquals(100, problem.faults().size());
    }

    @Test
    void nothing_that_it_refers_to_is_in_the_trash() {
        var film = given.film(any -> {});
        var author = given.author(any -> {});
        var other = given.author(any -> {});
        var tag = given.term(TermKind.TAG);
        var hero = given.image("Hero");
        var inline = given.image("Inline");
        var related = editor.begins(any -> {});
        var review = editor.begins(node -> {
            node.put("film", film).put("body", "![](image:" + inline + ")");
            node.putArray("authors").add(other).add(author);
            node.putArray("tags").add(tag);
            node.putArray("related").add(related.toString());
            node.putObject("heroImage").put("image", hero.toString());
        });
        assertDoesNotThrow(() -> editor.publishes(review));
        editor.unpublishes(review);
        meanwhile.trashed("film", film);
        meanwhile.trashed("author", author);
        meanwhile.trashed("term", tag);
        given.sql("update image set trashed_at = now() where id in (?1, ?2)", hero, inline);
        editor.trashes(related);
        assertEquals(
                Set.of(
                        "/film unknown-reference",
                        "/authors/1 unknown-reference",
                        "/tags/0 unknown-reference",
                        "/related/0 unknown-reference",
                        "/heroImage/image unknown-reference",
                        "/body unknown-reference"),
                faults(review));
    }

    private Set<String> faults(Consumer<ObjectNode> details) {
        return faults(editor.begins(details));
    }

    private Set<String> faults(UUID review) {
        try {
            editor.publishes(review);
            return Set.of();
        } catch (ProblemException e) {
            assertEquals(ProblemType.NOT_READY, e.type());
            var faults = new TreeSet<String>();
            e.faults().forEach(fault -> faults.add(fault.pointer() + " " + fault.code()));
            return faults;
        }
    }
}
