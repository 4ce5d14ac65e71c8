package org.marquee.review;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.validation.Validator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.marquee.kernel.problem.NotFound;
import org.marquee.kernel.problem.ProblemException;
import org.marquee.kernel.problem.ProblemType;
import org.marquee.term.TermKind;
import org.marquee.testkit.Given;
import org.marquee.testkit.Meanwhile;
import org.marquee.testkit.Statements;

/** What is kept at each save of a review, and what is refused. */
@QuarkusTest
class ReviewWriterTest {
    private static final String NOBODY = "018ad3c0-0000-7000-8000-000000000000";

    @Inject
    Given given;

    @Inject
    Meanwhile meanwhile;

    @Inject
    Editor editor;

    @Inject
    Validator validator;

    @Test
    void every_save_is_a_revision_with_a_number_and_says_who_made_it() {
        var review = editor.begins(any -> {});
        assertEquals(2, editor.saves(review, any -> {}));
        assertEquals(
                List.of("1 " + Editor.ID, "2 " + Editor.ID),
                editor.strings(
                        "select number || ' ' || created_by from revision where review_id = ?1 order by number",
                        review));
        assertEquals(
                Editor.ID.toString(),
                editor.value("select cast(created_by as text) from review where id = ?1", review));
        assertEquals(List.of("created by account", "updated by account"), editor.changes(review));
    }

    @Test
    void comments_are_open_unless_the_editor_closes_them() {
        var review = editor.begins(any -> {});
        editor.saves(review, node -> node.put("commentPolicy", "closed"));
        assertEquals(
                List.of("open", "closed"),
                editor.strings("select comment_policy from revision where review_id = ?1 order by number", review));
    }

    @Test
    void references_may_be_slugs_or_ids() {
        var film = given.film(any -> {});
        var filmId = editor.value("select cast(id as text) from film where slug = ?1", film);
        var other = editor.begins(any -> {});
        var review = editor.begins(node -> {
            node.put("film", filmId);
            node.putArray("related").add(other.toString());
        });
        assertEquals(filmId, editor.value("select cast(film_id as text) from revision where review_id = ?1", review));
        assertEquals(other.toString(), editor.value("""
                        select cast(x.review_id as text) from revision_related x
                        join revision v on v.id = x.revision_id where v.review_id = ?1""", review));
    }

    @Test
    void all_unknown_references_are_told_at_once() {
        var tag = given.term(TermKind.GENRE);
        refuses(
                ProblemType.UNKNOWN_REFERENCE,
                List.of("/film", "/authors/1", "/tags/0", "/related/0", "/heroImage/image", "/body"),
                node -> {
                    node.put("film", "no-such-film");
                    node.putArray("authors").add(given.author(any -> {})).add("nobody");
                    node.putArray("tags").add(tag);
                    node.putArray("related").add("no-such-review");
                    node.putObject("heroImage").put("image", NOBODY);
                    node.put("body", "![](image:" + NOBODY + ")\n\n![](image:" + NOBODY + ")");
                });
    }

    @Test
    void what_is_in_the_trash_is_unknown_even_to_those_who_referred_to_it_before() {
        var author = given.author(any -> {});
        var other = editor.begins(any -> {});
        Consumer<ObjectNode> details = node -> {
            node.putArray("authors").add(author);
            node.putArray("related").add(other.toString());
        };
        var review = editor.begins(details);
        meanwhile.trashed("author", author);
        editor.trashes(other);
        var problem = assertThrows(ProblemException.class, () -> editor.saves(review, details));
        assertEquals(List.of("/authors/0", "/related/0"), pointers(problem));
    }

    @Test
    void what_is_referred_to_does_not_go_to_the_trash_before_the_save_is_done() {
        var author = given.author(any -> {});
        QuarkusTransaction.requiringNew().run(() -> {
            editor.begins(node -> node.putArray("authors").add(author));
            var trashing = CompletableFuture.runAsync(() -> meanwhile.trashed("author", author));
            // It waits for a second, which is as long as anybody waits for a lock.
            assertThrows(CompletionException.class, trashing::join);
        });
    }

    @Test
    void nothing_stands_twice_in_a_list_under_whatever_name() {
        var author = given.author(any -> {});
        var id = editor.value("select cast(id as text) from author where slug = ?1", author);
        var tag = given.term(TermKind.TAG);
        refuses(ProblemType.INVALID_BODY, List.of("/authors/1", "/tags/1"), node -> {
            node.putArray("authors").add(author).add(id);
            node.putArray("tags").add(tag).add(tag);
        });
    }

    @Test
    void a_review_does_not_relate_to_itself() {
        var review = editor.begins(any -> {});
        var problem = assertThrows(
                ProblemException.class,
                () -> editor.saves(review, node -> node.putArray("related").add(review.toString())));
        assertEquals(List.of("/related/0"), pointers(problem));
    }

    @Test
    void references_of_one_kind_take_one_query_however_many_they_are() {
        var few = statements(1);
        assertEquals(few, statements(10));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.25, 0.75, 5.5, -1, 3.3, Double.NaN, Double.POSITIVE_INFINITY})
    void a_rating_is_a_number_of_half_stars(double rating) {
        var input = given.reviewInput(node -> node.put("rating", rating));
        assertEquals(1, validator.validate(input).size());
    }

    @Test
    void an_old_revision_can_be_restored_as_the_newest() {
        var hero = given.image("Hero");
        var review = editor.begins(node -> {
            node.put("headline", "Old").put("body", "Old ![](image:" + hero + ") [b](review:later)");
            node.putArray("tags").add(given.term(TermKind.TAG)).add(given.term(TermKind.TAG));
            node.putObject("heroImage").put("image", hero.toString()).put("alt", "Alt");
        });
        editor.saves(review, node -> node.put("headline", "New").put("slug", given.slug("new")));
        assertEquals(3, editor.restores(review, 1));
        var content = """
                select cast(to_jsonb(v) - 'id' - 'number' - 'created_at' - 'restored_from' as text)
                  || (select string_agg(x.position || ' ' || x.author_id, ',' order by position)
                      from revision_author x where x.revision_id = v.id)
                  || (select string_agg(x.position || ' ' || x.tag_id, ',' order by position)
                      from revision_tag x where x.revision_id = v.id)
                  || (select count(*) from revision_image x where x.revision_id = v.id)
                  || (select string_agg(x.slug, ',') from revision_link x where x.revision_id = v.id)
                from revision v where v.review_id = ?1 and v.number = ?2""";
        assertEquals(editor.value(content, review, 1), editor.value(content, review, 3));
        assertEquals(
                "1",
                editor.value(
                        "select cast(restored_from as text) from revision where review_id = ?1 and number = 3",
                        review));
        assertTrue(editor.lastDetails(review).contains("\"restoredFrom\": 1"));
        assertThrows(NotFound.class, () -> editor.restores(review, 9));
    }

    @Test
    void what_was_restored_is_published_like_anything_else() {
        var review = editor.begins(any -> {});
        editor.saves(review, any -> {});
        editor.restores(review, 1);
        assertDoesNotThrow(() -> editor.publishes(review));
    }

    @Test
    void a_review_is_handed_in_and_sent_back_with_a_note() {
        var review = editor.begins(any -> {});
        var state = """
                select (submitted_at is not null) || ' ' || (returned_at is not null) || ' ' || coalesce(return_note, '-')
                from review where id = ?1""";
        assertEquals("false false -", editor.value(state, review));
        editor.submits(review);
        editor.submits(review);
        assertEquals("true false -", editor.value(state, review));
        editor.givesBack(review, "Too short.");
        assertEquals("false true Too short.", editor.value(state, review));
        editor.submits(review);
        assertEquals("true true Too short.", editor.value(state, review));
        assertEquals(
                List.of("created by account", "submitted by account", "returned by account", "submitted by account"),
                editor.changes(review));
    }

    @Test
    void a_note_stands_until_there_is_another_or_the_review_is_published() {
        var review = editor.begins(any -> {});
        var state = """
                select (submitted_at is not null) || ' ' || (returned_at is not null) || ' ' || coalesce(return_note, '-')
                from review where id = ?1""";
        editor.submits(review);
        editor.givesBack(review, "Too short.");
        var returnedAt = "select cast(returned_at as text) from review where id = ?1";
        var before = editor.value(returnedAt, review);
        editor.submits(review);
        editor.givesBack(review, null);
        assertEquals("false true Too short.", editor.value(state, review));
        assertEquals(before, editor.value(returnedAt, review));
        editor.submits(review);
        editor.givesBack(review, "Too long.");
        assertEquals("false true Too long.", editor.value(state, review));
        editor.submits(review);
        editor.publishes(review);
        assertEquals("false false -", editor.value(state, review));
    }

    @Test
    void a_new_review_without_a_byline_has_that_of_the_account() {
        var names = """
                select string_agg(a.slug, ',' order by x.position)
                from revision v join revision_author x on x.revision_id = v.id join author a on a.id = x.author_id
                where v.review_id = ?1 and v.number = ?2""";
        var profile = given.author(node -> node.put("account", Editor.ID.toString()));
        Consumer<ObjectNode> silent = node -> node.putNull("authors");
        var review = editor.begins(silent);
        assertEquals(profile, editor.value(names, review, 1));
        editor.saves(review, silent);
        assertNull(editor.value(names, review, 2));
        assertNull(editor.value(names, editor.begins(node -> node.putArray("authors")), 1));
        var other = given.author(any -> {});
        assertEquals(
                other,
                editor.value(
                        names, editor.begins(node -> node.putArray("authors").add(other)), 1));
        given.sql("update author set trashed_at = now() where slug = ?1", profile);
        assertNull(editor.value(names, editor.begins(silent), 1));
        given.sql("update author set account_id = null where slug = ?1", profile);
        assertNull(editor.value(names, editor.begins(silent), 1));
    }

    @Test
    void only_what_was_handed_in_is_sent_back() {
        var review = editor.begins(any -> {});
        var problem = assertThrows(ProblemException.class, () -> editor.givesBack(review, null));
        assertEquals(ProblemType.INVALID_STATE, problem.type());
    }

    private void refuses(ProblemType type, List<String> pointers, Consumer<ObjectNode> details) {
        var problem = assertThrows(ProblemException.class, () -> editor.begins(details));
        assertEquals(type, problem.type());
        assertEquals(pointers, pointers(problem));
    }

    private static List<String> pointers(ProblemException problem) {
        return problem.faults().stream().map(fault -> fault.pointer()).toList();
    }

    /** Those that read; the parts of a revision are inserted one by one. */
    private long statements(int parts) {
        var input = given.reviewInput(node -> {
            for (int part = 0; part < parts; part++) {
                node.withArray("authors").add(given.author(any -> {}));
                node.withArray("tags").add(given.term(TermKind.TAG));
                node.withArray("related").add(given.draft(any -> {}));
            }
        });
        return Statements.during(() -> editor.begins(input)).acknowledged().stream()
                .filter(tag -> tag.startsWith("SELECT"))
                .count();
    }
}
