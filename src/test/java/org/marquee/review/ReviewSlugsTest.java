package org.marquee.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.marquee.kernel.problem.ProblemException;
import org.marquee.kernel.problem.ProblemType;
import org.marquee.kernel.text.Slug;
import org.marquee.testkit.Given;

/** Who gets which slug, also when many want the same. */
@QuarkusTest
class ReviewSlugsTest {
    @Inject
    Given given;

    @Inject
    Editor editor;

    @Test
    void a_review_keeps_its_slug_unless_it_gets_another() {
        var review = editor.begins(any -> {});
        var first = slug(review);
        editor.saves(review, node -> node.put("headline", "Quite another headline"));
        assertEquals(first, slug(review));
        var second = given.slug("second");
        editor.saves(review, node -> node.put("slug", second));
        assertEquals(second, slug(review));
        editor.saves(review, node -> node.put("slug", first));
        assertEquals(first, slug(review));
    }

    @Test
    void a_slug_that_another_review_has_or_had_is_taken() {
        var former = given.slug("former");
        var present = given.slug("present");
        var owner = editor.begins(node -> node.put("slug", former));
        editor.saves(owner, node -> node.put("slug", present));
        var other = editor.begins(any -> {});
        for (var slug : List.of(former, present)) {
            assertTaken(() -> editor.saves(other, node -> node.put("slug", slug)));
            assertTaken(() -> editor.begins(node -> node.put("slug", slug)));
        }
    }

    @Test
    void a_headline_that_others_have_makes_a_slug_with_a_number() {
        var headline = given.slug("headline");
        var slugs = IntStream.range(0, 3).mapToObj(any -> slug(named(headline))).toList();
        assertEquals(List.of(headline, headline + "-2", headline + "-3"), slugs);
    }

    @Test
    void a_slug_with_a_number_is_not_too_long() {
        var words = given.slug("long") + "-word".repeat(30);
        var headline = words.substring(0, Slug.MAX_LENGTH - 2) + "-w";
        for (int number = 1; number <= 11; number++) {
            var slug = slug(named(headline));
            assertTrue(Slug.isValid(slug), slug);
            assertTrue(number == 1 || slug.endsWith("-" + number), slug);
        }
    }

    @Test
    void of_many_who_want_one_slug_at_once_one_gets_it() throws Exception {
        var slug = given.slug("wanted");
        var inputs = IntStream.range(0, 12)
                .mapToObj(any -> given.reviewInput(node -> node.put("slug", slug)))
                .toList();
        var outcomes = atOnce(inputs.stream()
                .<Callable<String>>map(input -> () -> {
                    try {
                        editor.begins(input);
                        return "begun";
                    } catch (ProblemException e) {
                        return e.type().slug();
                    }
                })
                .toList());
        assertEquals(1, outcomes.stream().filter("begun"::equals).count(), outcomes::toString);
        assertEquals(11, outcomes.stream().filter("already-taken"::equals).count(), outcomes::toString);
    }

    @Test
    void of_many_with_one_headline_each_gets_a_slug() throws Exception {
        var headline = given.slug("many");
        var inputs = IntStream.range(0, 12)
                .mapToObj(any ->
                        given.reviewInput(node -> node.put("headline", headline).putNull("slug")))
                .toList();
        var slugs = atOnce(inputs.stream()
                .<Callable<String>>map(input -> () -> slug(editor.begins(input)))
                .toList());
        var expected =
                Stream.concat(Stream.of(headline), IntStream.rangeClosed(2, 12).mapToObj(n -> headline + "-" + n));
        assertEquals(expected.collect(Collectors.toCollection(TreeSet::new)), new TreeSet<>(slugs));
    }

    @Test
    void reviews_that_relate_to_one_another_may_be_saved_at_once() throws Exception {
        for (int round = 0; round < 5; round++) {
            var one = editor.begins(any -> {});
            var two = editor.begins(any -> {});
            var ofOne = given.reviewInput(
                    node -> node.putNull("slug").putArray("related").add(two.toString()));
            var ofTwo = given.reviewInput(
                    node -> node.putNull("slug").putArray("related").add(one.toString()));
            assertEquals(
                    List.of(2, 2), atOnce(List.of(() -> editor.saves(one, ofOne), () -> editor.saves(two, ofTwo))));
        }
    }

    private UUID named(String headline) {
        return editor.begins(
                given.reviewInput(node -> node.put("headline", headline).putNull("slug")));
    }

    private String slug(UUID review) {
        return editor.value("select slug from revision where review_id = ?1 order by number desc limit 1", review);
    }

    private static void assertTaken(Runnable request) {
        var problem = assertThrows(ProblemException.class, request::run);
        assertEquals(ProblemType.ALREADY_TAKEN, problem.type());
        assertEquals("/slug", problem.faults().get(0).pointer());
        assertEquals("taken", problem.faults().get(0).code());
    }

    private static <T> List<T> atOnce(List<Callable<T>> requests) throws Exception {
        var threads = Executors.newFixedThreadPool(requests.size());
        try {
            var outcomes = new ArrayList<T>();
            for (var outcome : threads.invokeAll(requests)) {
                outcomes.add(outcome.get());
            }
            return outcomes;
        } finally {
            threads.shutdown();
        }
    }
}
