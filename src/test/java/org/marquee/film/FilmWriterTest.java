package org.marquee.film;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.marquee.kernel.problem.ProblemException;
import org.marquee.kernel.problem.ProblemType;
import org.marquee.term.TermKind;
import org.marquee.testkit.Given;
import org.marquee.testkit.Meanwhile;

/** What a description of a film may refer to. */
@QuarkusTest
class FilmWriterTest {
    private static final String NOTHING = "018ad3c0-0000-7000-8000-000000000000";

    @Inject
    Given given;

    @Inject
    Meanwhile meanwhile;

    @Test
    void all_unknown_references_are_told_at_once() {
        var trashed = given.person(any -> {});
        meanwhile.trashed("person", trashed);
        refuses(
                ProblemType.UNKNOWN_REFERENCE,
                List.of(
                        "/poster",
                        "/gallery/1/image",
                        "/genres/0",
                        "/companies/1",
                        "/availability/0/platform",
                        "/credits/0/person",
                        "/credits/2/person"),
                film -> {
                    film.put("poster", NOTHING);
                    film.putArray("gallery")
                            .addObject()
                            .put("image", given.image("Alt").toString());
                    film.withArray("gallery").addObject().put("image", NOTHING);
                    film.putArray("genres").add(given.term(TermKind.TAG));
                    film.putArray("companies").add(given.term(TermKind.COMPANY)).add("no-such-company");
                    availability(film, "no-such-platform");
                    credit(film, trashed);
                    credit(film, given.person(any -> {}));
                    credit(film, "nobody");
                });
    }

    @Test
    void nothing_stands_twice() {
        var genre = given.term(TermKind.GENRE);
        var platform = given.term(TermKind.PLATFORM);
        var person = given.person(any -> {});
        var image = given.image("Alt").toString();
        refuses(
                ProblemType.INVALID_BODY,
                List.of("/gallery/1/image", "/genres/1", "/availability/1", "/credits/1"),
                film -> {
                    film.putArray("gallery").addObject().put("image", image);
                    film.withArray("gallery").addObject().put("image", image);
                    film.putArray("genres").add(genre).add(genre);
                    availability(film, platform);
                    availability(film, platform);
                    credit(film, person);
                    credit(film, person);
                });
    }

    @Test
    void one_person_may_have_several_parts() {
        var person = given.person(any -> {});
        given.film(film -> {
            credit(film, person);
            credit(film, person).put("character", "The twin");
            credit(film, person)
                    .put("type", "crew")
                    .put("department", "Directing")
                    .put("job", "Director");
        });
    }

    private void refuses(ProblemType type, List<String> pointers, Consumer<ObjectNode> details) {
        var problem = assertThrows(ProblemException.class, () -> given.film(details));
        assertEquals(type, problem.type());
        assertEquals(
                pointers.stream().sorted().toList(),
                problem.faults().stream().map(fault -> fault.pointer()).sorted().toList());
    }

    private static ObjectNode credit(ObjectNode film, String person) {
        return film.withArray("credits").addObject().put("type", "cast").put("person", person);
    }

    private static void availability(ObjectNode film, String platform) {
        film.withArray("availability")
                .addObject()
                .put("platform", platform)
                .put("country", "KR")
                .put("kind", "rent");
    }
}
