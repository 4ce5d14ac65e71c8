package org.marquee.feed;

import java.time.DateTimeException;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jdom2.Element;
import org.jdom2.Namespace;

/** RSS 2.0: there is no schema of it, so this is its specification, and what the W3C's validator calls an error, as rules. */
final class RssRules {
    private static final Namespace ATOM = Namespace.getNamespace("http://www.w3.org/2005/Atom");
    private static final Namespace CONTENT = Namespace.getNamespace("http://purl.org/rss/1.0/modules/content/");
    private static final Namespace DUBLIN_CORE = Namespace.getNamespace("http://purl.org/dc/elements/1.1/");

    private static final Set<String> IN_CHANNEL = Set.of(
            "title",
            "link",
            "description",
            "language",
            "copyright",
            "managingEditor",
            "webMaster",
            "pubDate",
            "lastBuildDate",
            "category",
            "generator",
            "docs",
            "cloud",
            "ttl",
            "image",
            "textInput",
            "skipHours",
            "skipDays",
            "item");
    private static final Set<String> IN_ITEM = Set.of(
            "title", "link", "description", "author", "category", "comments", "enclosure", "guid", "pubDate", "source");
    private static final Map<Namespace, Set<String>> OF_OTHERS =
            Map.of(ATOM, Set.of("link"), CONTENT, Set.of("encoded"), DUBLIN_CORE, Set.of("creator", "language"));
    private static final Set<String> OFTEN = Set.of("item", "category", "creator");

    private final List<String> faults = new ArrayList<>();

    private RssRules() {}

    static List<String> faults(byte[] content, String self) {
        var rules = new RssRules();
        rules.check(FeedRules.xml(content).getRootElement(), self);
        return rules.faults;
    }

    private void check(Element rss, String self) {
        expect(rss.getName().equals("rss") && "2.0".equals(rss.getAttributeValue("version")), "it is no RSS 2.0");
        expect(rss.getChildren().size() == 1 && rss.getChild("channel") != null, "there is not one channel");
        var channel = rss.getChild("channel");
        checkNames(channel, IN_CHANNEL);
        for (var required : List.of("title", "link", "description")) {
            expect(!textOf(channel, required).isBlank(), "the channel has no " + required);
        }
        add(FeedRules.address("link", textOf(channel, "link")));
        checkDate(channel, "lastBuildDate");
        var links = channel.getChildren("link", ATOM);
        links.forEach(link -> {
            add(FeedRules.address("atom:link", link.getAttributeValue("href")));
            expect("application/rss+xml".equals(link.getAttributeValue("type")), "atom:link has another type");
        });
        var own = links.stream()
                .filter(link -> "self".equals(link.getAttributeValue("rel")))
                .map(link -> link.getAttributeValue("href"))
                .toList();
        expect(own.equals(List.of(self)), "the link to itself is not " + self + ": " + own);
        var items = channel.getChildren("item");
        items.forEach(this::checkItem);
        add(FeedRules.unique("guid", FeedRules.texts(items.stream().map(item -> item.getChild("guid")))));
    }

    private void checkItem(Element item) {
        checkNames(item, IN_ITEM);
        expect(item.getChild("title") != null || item.getChild("description") != null, "an item says nothing");
        add(FeedRules.address("link", textOf(item, "link")));
        var guid = item.getChild("guid");
        expect(guid != null && !guid.getText().isBlank(), "an item has no guid");
        if (guid != null && !"false".equals(guid.getAttributeValue("isPermaLink"))) {
            add(FeedRules.address("guid", guid.getText()));
        }
        checkDate(item, "pubDate");
        add(FeedRules.html("description", textOf(item, "description")));
        item.getChildren("encoded", CONTENT).forEach(html -> add(FeedRules.html("content", html.getText())));
        item.getChildren("category").forEach(label -> expect(!label.getText().isBlank(), "a category is empty"));
        item.getChildren("creator", DUBLIN_CORE)
                .forEach(who -> expect(!who.getText().isBlank(), "nobody is named"));
        item.getChildren("author").forEach(who -> expect(who.getText().contains("@"), "an author is no address"));
        item.getChildren("enclosure").forEach(this::checkEnclosure);
    }

    private void checkEnclosure(Element enclosure) {
        add(FeedRules.address("enclosure", enclosure.getAttributeValue("url", "")));
        expect(enclosure.getAttributeValue("length", "").matches("[0-9]+"), "an enclosure has no length");
        expect(enclosure.getAttributeValue("type", "").matches("[^/]+/[^/]+"), "an enclosure has no type");
    }

    private void checkNames(Element parent, Set<String> known) {
        for (var child : parent.getChildren()) {
            var names =
                    child.getNamespaceURI().isEmpty() ? known : OF_OTHERS.getOrDefault(child.getNamespace(), Set.of());
            expect(names.contains(child.getName()), "nobody knows " + child);
            expect(
                    OFTEN.contains(child.getName())
                            || child.getNamespace().equals(ATOM)
                            || parent.getChildren(child.getName(), child.getNamespace())
                                            .size()
                                    == 1,
                    "there is more than one " + child);
        }
    }

    /** RFC 822 with four digits of the year, as Java reads RFC 1123: a wrong day of the week is no date. */
    private void checkDate(Element parent, String name) {
        try {
            DateTimeFormatter.RFC_1123_DATE_TIME.parse(textOf(parent, name));
        } catch (DateTimeException e) {
            faults.add(name + " is no date: " + e.getMessage());
        }
    }

    private void expect(boolean condition, String fault) {
        if (!condition) {
            faults.add(fault);
        }
    }

    private void add(Stream<String> more) {
        more.forEach(faults::add);
    }

    private static String textOf(Element parent, String name) {
        var text = parent.getChildText(name);
        return text == null ? "" : text;
    }
}
