package org.marquee.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.marquee.kernel.change.Action;
import org.marquee.kernel.change.LoggedChange;
import org.marquee.kernel.change.Subject;
import org.marquee.kernel.http.SurrogateKeys;
import org.marquee.kernel.link.Links;

/** Tells of changes what receivers may know: nothing of drafts but their ids, and nothing of people. */
@Singleton
class Occurrences {
    private final Sightings sightings;
    private final Links links;
    private final ObjectMapper mapper;

    Occurrences(Sightings sightings, Links links, ObjectMapper mapper) {
        this.sightings = sightings;
        this.links = links;
        this.mapper = mapper;
    }

    /** In the order of the changes, and for each in the order in which it is to be told. */
    List<Occurrence> of(List<LoggedChange> changes) {
        var seen = sightings.of(changes);
        return changes.stream()
                .flatMap(change -> Stream.concat(
                        purge(change, seen.contains(change.position())),
                        WebhookEvent.of(change, seen.contains(change.position())).stream()
                                .map(event -> new Occurrence(change, event, data(change, event)))))
                .toList();
    }

    private Map<String, Object> data(LoggedChange change, WebhookEvent event) {
        var data = new LinkedHashMap<String, Object>();
        data.put("id", change.entityId());
        var details = details(change);
        if (change.isOf(Subject.COMMENT) && details.hasNonNull("review")) {
            data.put("review", details.get("review").asText());
        }
        if (event.hasSlug() && details.hasNonNull("slug")) {
            var slug = details.get("slug").asText();
            data.put("slug", slug);
            if (event.isOfSomethingSeen()) {
                data.put("links", links(change, slug));
            }
        }
        return data;
    }

    private Map<String, String> links(LoggedChange change, String slug) {
        if (change.isOf(Subject.REVIEW)) {
            return Map.of("api", links.absolute("/api/v1/reviews/" + slug), "page", links.reviewPage(slug));
        }
        var collection = change.isOf(Subject.FILM) ? "films/" : "people/";
        return Map.of("api", links.absolute("/api/v1/" + collection + slug));
    }

    private Stream<Occurrence> purge(LoggedChange change, boolean isSeen) {
        if (!isOfSomethingPublic(change, isSeen)) {
            return Stream.empty();
        }
        var keys = change.surrogateKeys().stream()
                .filter(Occurrences::standsInHeader)
                .toList();
        return keys.isEmpty()
                ? Stream.empty()
                : Stream.of(new Occurrence(change, WebhookEvent.CACHE_PURGE, Map.of("keys", keys)));
    }

    /** Keys name things: those of what nobody sees are told to nobody. */
    private static boolean isOfSomethingPublic(LoggedChange change, boolean isSeen) {
        if (change.isOf(Subject.REVIEW)) {
            return change.isA(Action.PUBLISHED) || change.isA(Action.UNPUBLISHED);
        }
        if (change.isOf(Subject.COMMENT_SETTINGS) || change.isOf(Subject.IMAGE)) {
            return isSeen;
        }
        return Stream.of(Subject.AUTHOR, Subject.COMMENT, Subject.FILM, Subject.PERSON, Subject.TERM)
                .anyMatch(change::isOf);
    }

    /** Answers that show comments have the keys of their review; others are of our own caches alone. */
    private static boolean standsInHeader(String key) {
        return !key.startsWith(SurrogateKeys.REVIEWS_OF_FILM + "-")
                && !key.equals("comments")
                && !key.matches("comment-[0-9a-f]{12}");
    }

    private JsonNode details(LoggedChange change) {
        try {
            return mapper.readTree(change.details());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
