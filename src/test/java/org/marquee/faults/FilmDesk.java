package org.marquee.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.marquee.faults.Caller.Answer;
import org.marquee.testkit.Receiver;
import org.marquee.testkit.Receiver.Received;

/** Makes films and changes them, and remembers what was acknowledged: of all that, receivers have to be told. */
final class FilmDesk {
    static final List<String> EVENTS = List.of("film.created", "film.updated");
    private static final String FILMS = "/api/v1/editorial/films";

    /** Of them one is made, the others change it. */
    private static final int TURNS = 4;

    private final SignedIn editor;
    private final Map<String, Integer> told = new ConcurrentHashMap<>();

    /** Made by one, changed by the next who comes. */
    private final Queue<String> films = new ConcurrentLinkedQueue<>();

    FilmDesk(SignedIn editor) {
        this.editor = editor;
    }

    Answer write(int turn) throws IOException {
        var film = turn % TURNS == 0 ? null : films.poll();
        return film == null ? make(turn) : change(film, turn);
    }

    private Answer make(int turn) throws IOException {
        var answer =
                editor.send("POST", FILMS, Map.of("title", "Film " + turn, "kind", "feature", "releaseYear", 2001));
        if (answer.isDone()) {
            acknowledged(answer.json().get("id").asText());
        }
        return answer;
    }

    private Answer change(String film, int turn) throws IOException {
        var synopsis = "As told at turn %d, at %s".formatted(turn, Instant.now());
        var answer = editor.send("PATCH", FILMS + "/" + film, Map.of("synopsis", synopsis), "If-Match", "*");
        if (answer.isDone()) {
            acknowledged(film);
        }
        return answer;
    }

    private void acknowledged(String film) {
        told.merge(film, 1, Integer::sum);
        films.add(film);
    }

    int acknowledged() {
        return told.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** How many of the changes have not been taken. */
    long missing(Receiver receiver) {
        return acknowledged()
                - receiver.taken().stream().map(Received::id).distinct().count();
    }

    /** All of them, those of one film in the order of their commits, each with one id and always the same words. */
    void assertTold(Receiver receiver) {
        assertEquals(0, missing(receiver), "lost, or told under more than one id");
        var bodies = new HashMap<String, String>();
        receiver.received.forEach(
                got -> assertEquals(bodies.computeIfAbsent(got.id(), id -> got.body()), got.body(), got.id()));
        var first = new LinkedHashMap<String, Received>();
        receiver.taken().forEach(got -> first.putIfAbsent(got.id(), got));
        var byFilm = new HashMap<String, List<Received>>();
        first.values()
                .forEach(got -> byFilm.computeIfAbsent(got.subject(), film -> new ArrayList<>())
                        .add(got));
        told.forEach((film, changes) -> assertInOrder(byFilm.getOrDefault(film, List.of()), changes));
    }

    private static void assertInOrder(List<Received> events, int changes) {
        assertEquals(changes, events.size());
        for (int i = 0; i < changes; i++) {
            assertEquals(i == 0 ? "film.created" : "film.updated", events.get(i).type());
            assertTrue(i == 0 || !at(events.get(i)).isBefore(at(events.get(i - 1))), events::toString);
        }
    }

    private static Instant at(Received got) {
        return Instant.parse(got.json().get("timestamp").asText());
    }
}
