package org.marquee.feed;

import com.thaiopensource.util.PropertyMapBuilder;
import com.thaiopensource.validate.ValidateProperty;
import com.thaiopensource.validate.ValidationDriver;
import com.thaiopensource.validate.rng.CompactSchemaReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Atom by the schema of RFC 4287, and by what it says in words. */
final class AtomRules {
    private static final Namespace ATOM = Namespace.getNamespace("http://www.w3.org/2005/Atom");

    private AtomRules() {}

    static List<String> faults(byte[] content, String self) throws IOException, SAXException {
        var faults = new ArrayList<>(schemaFaults(content));
        var feed = FeedRules.xml(content).getRootElement();
        var entries = feed.getChildren("entry", ATOM);
        Stream.of(
                        feedFaults(feed, self),
                        FeedRules.unique("id", FeedRules.texts(entries.stream().map(entry -> child(entry, "id")))),
                        entries.stream().flatMap(entry -> entryFaults(feed, entry)))
                .flatMap(some -> some)
                .forEach(faults::add);
        return faults;
    }

    private static List<String> schemaFaults(byte[] content) throws IOException, SAXException {
        var faults = new Faults();
        var properties = new PropertyMapBuilder();
        properties.put(ValidateProperty.ERROR_HANDLER, faults);
        var driver = new ValidationDriver(properties.toPropertyMap(), CompactSchemaReader.getInstance());
        var schema = new InputSource(FeedRules.resource("atom.rnc"));
        schema.setEncoding("UTF-8");
        if (!driver.loadSchema(schema)) {
            throw new AssertionError("The schema can't be read: " + faults.found);
        }
        driver.validate(new InputSource(new ByteArrayInputStream(content)));
        return faults.found;
    }

    /** Also the rules of the schema in Schematron. */
    private static Stream<String> feedFaults(Element feed, String self) {
        var all = new ArrayList<String>();
        if (!hrefs(feed, "self").equals(List.of(self))) {
            all.add("the link to itself is not " + self + ": " + hrefs(feed, "self"));
        }
        if (hrefs(feed, "alternate").size() != 1) {
            all.add("not one page shows the same");
        }
        if (feed.getChild("author", ATOM) == null
                && feed.getChildren("entry", ATOM).stream().anyMatch(entry -> entry.getChild("author", ATOM) == null)) {
            all.add("an entry has no author, and the feed neither");
        }
        return Stream.of(all.stream(), common(feed)).flatMap(some -> some);
    }

    private static Stream<String> entryFaults(Element feed, Element entry) {
        var all = new ArrayList<String>();
        if (hrefs(entry, "alternate").size() != 1) {
            all.add("an entry has no page, or many");
        }
        var updated = time(entry, "updated");
        if (updated.isAfter(time(feed, "updated")) || time(entry, "published").isAfter(updated)) {
            all.add("times are not in order: " + updated);
        }
        var content = entry.getChild("content", ATOM);
        var html = content == null || !"html".equals(content.getAttributeValue("type"))
                ? Stream.<String>empty()
                : FeedRules.html("content", content.getText());
        return Stream.of(all.stream(), common(entry), html).flatMap(some -> some);
    }

    /** What holds for feeds and entries. */
    private static Stream<String> common(Element element) {
        var links = element.getChildren("link", ATOM).stream()
                .flatMap(link -> FeedRules.address("link", link.getAttributeValue("href")));
        var people = element.getChildren("author", ATOM).stream().flatMap(AtomRules::personFaults);
        var labels = element.getChildren("category", ATOM).stream()
                .filter(label -> label.getAttributeValue("term").isBlank())
                .map(any -> "a category is empty");
        var texts = Stream.of("title", "subtitle", "summary")
                .map(name -> element.getChild(name, ATOM))
                .filter(text -> text != null && !List.of("text").contains(text.getAttributeValue("type", "text")))
                .map(text -> text.getName() + " is no text");
        var id = child(element, "id").getText();
        var ids = id.matches("urn:uuid:[0-9a-f-]{36}") ? Stream.<String>empty() : Stream.of("no id: " + id);
        return Stream.of(links, people, labels, texts, ids).flatMap(some -> some);
    }

    private static Stream<String> personFaults(Element person) {
        var name =
                child(person, "name").getText().isBlank() ? Stream.of("somebody has no name") : Stream.<String>empty();
        var page = person.getChild("uri", ATOM);
        return Stream.concat(name, page == null ? Stream.empty() : FeedRules.address("uri", page.getText()));
    }

    private static List<String> hrefs(Element element, String relation) {
        return element.getChildren("link", ATOM).stream()
                .filter(link -> relation.equals(link.getAttributeValue("rel", "alternate")))
                .map(link -> link.getAttributeValue("href"))
                .toList();
    }

    private static OffsetDateTime time(Element element, String name) {
        return OffsetDateTime.parse(child(element, name).getText());
    }

    private static Element child(Element element, String name) {
        var child = element.getChild(name, ATOM);
        if (child == null) {
            throw new AssertionError("no " + name + " in " + element);
        }
        return child;
    }

    /** Collects what the validator says. */
    private static final class Faults implements ErrorHandler {
        final List<String> found = new ArrayList<>();

        @Override
        public void warning(SAXParseException fault) {
            error(fault);
        }

        @Override
        public void error(SAXParseException fault) {
            found.add(fault.getLineNumber() + ":" + fault.getColumnNumber() + " " + fault.getMessage());
        }

        @Override
        public void fatalError(SAXParseException fault) {
            error(fault);
        }
    }
}
