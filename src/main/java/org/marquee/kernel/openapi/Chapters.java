package org.marquee.kernel.openapi;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.tags.Tag;

/** Puts the document in the order in which people read it, behind a few words on what holds everywhere. */
final class Chapters {
    private static final String INTRODUCTION = "openapi/introduction.md";

    /** A new tag gets its place here first. */
    private static final List<Chapter> CHAPTERS = List.of(
            new Chapter(
                    "For readers",
                    List.of("Start", "Reviews", "Films", "People", "Authors", "Terms", "Images", "Search", "Comments")),
            new Chapter("For other programs", List.of("Sync", "Feeds", "Previews")),
            new Chapter("Signing in", List.of("Authentication", "Accounts", "API keys")),
            new Chapter(
                    "Writing",
                    List.of(
                            "Editing reviews",
                            "Publishing reviews",
                            "Revisions",
                            "Editing films",
                            "Editing people",
                            "Editing authors",
                            "Editing terms",
                            "Editing images",
                            "Batches")),
            new Chapter("Moderating", List.of("Moderating comments", "Rules for comments")),
            new Chapter("Running it", List.of("Webhooks", "Changes", "People's data", "Health", "Problems")));

    private static final List<String> ORDER =
            CHAPTERS.stream().flatMap(chapter -> chapter.tags().stream()).toList();

    void complete(OpenAPI document) {
        // Its title and licence come from the settings, after this.
        var info = document.getInfo() == null ? OASFactory.createInfo() : document.getInfo();
        document.setInfo(info.description(introduction()));
        document.setTags(document.getTags().stream()
                .sorted(Comparator.comparing(Chapters::place))
                .toList());
        document.addExtension(
                "x-tagGroups", CHAPTERS.stream().map(Chapter::members).toList());
    }

    private static int place(Tag tag) {
        int place = ORDER.indexOf(tag.getName());
        if (place < 0) {
            throw new IllegalStateException("The tag '" + tag.getName() + "' stands in no chapter");
        }
        return place;
    }

    private static String introduction() {
        var loader = Thread.currentThread().getContextClassLoader();
        try (var in = Objects.requireNonNull(loader.getResourceAsStream(INTRODUCTION), INTRODUCTION)) {
            return new String(in.readAllBytes(), UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(INTRODUCTION, e);
        }
    }

    /** Tags that belong together, as Redoc and others know them. */
    private record Chapter(String name, List<String> tags) {
        /** In an order: the document is compared letter by letter. */
        Map<String, Object> members() {
            var members = new LinkedHashMap<String, Object>();
            members.put("name", name);
            members.put("tags", tags);
            return members;
        }
    }
}
