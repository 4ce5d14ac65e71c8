package org.marquee.feed;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.JDOMException;
import org.jdom2.input.SAXBuilder;
import org.xml.sax.SAXException;

/** What all formats of feeds have in common, and how XML is read for it. Faults are told, not thrown. */
final class FeedRules {
    private static final Pattern TAG = Pattern.compile("<(/?)([A-Za-z][^\\s/>]*)([^<>]*)>");
    private static final Pattern ADDRESS = Pattern.compile("\\b(?:href|src)=\"([^\"]*)\"");
    private static final Pattern SOURCES = Pattern.compile("\\bsrcset=\"([^\"]*)\"");
    private static final Pattern ELEMENTS = Pattern.compile(
            "p|h2|h3|h4|em|strong|code|figure|figcaption|small|blockquote|ul|ol|li|aside|a|br|hr|img|span");
    private static final Pattern ATTRIBUTES = Pattern.compile(
            "(?: (?:href|src|srcset|sizes|alt|rel|width|height|loading|decoding|start|class)=\"[^\"<>]*\")*(?: /)?");

    private static final String HOST = "http://localhost:8080";

    private FeedRules() {}

    /** What is wrong with a feed at an address, in the format that its path ends with. */
    static List<String> faults(byte[] content, String address, String format) throws IOException, SAXException {
        return switch (format) {
            case "atom" -> AtomRules.faults(content, HOST + address);
            case "rss" -> RssRules.faults(content, HOST + address);
            default -> JsonFeedRules.faults(content, HOST + address);
        };
    }

    static InputStream resource(String name) {
        return FeedRules.class.getResourceAsStream("/feed/" + name);
    }

    /** @throws AssertionError when it is not well formed */
    static Document xml(byte[] content) {
        try {
            return new SAXBuilder().build(new ByteArrayInputStream(content));
        } catch (JDOMException e) {
            throw new AssertionError(e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> texts(Stream<Element> elements) {
        return elements.map(Element::getText).toList();
    }

    /** An address of the web, from its scheme on. */
    static Stream<String> address(String what, String value) {
        try {
            var uri = new URI(value);
            var isWhole = List.of("http", "https").contains(uri.getScheme()) && uri.getHost() != null;
            return isWhole ? Stream.empty() : Stream.of(what + " is no whole address: " + value);
        } catch (URISyntaxException e) {
            return Stream.of(what + " is no address: " + e.getMessage());
        }
    }

    /** HTML that readers' programs may show as it is: nothing but text and pictures, with addresses that hold anywhere. */
    static Stream<String> html(String what, String html) {
        var tags = TAG.matcher(html);
        var rest = tags.replaceAll("");
        var odd = Stream.of(rest)
                .filter(text -> text.indexOf('<') >= 0)
                .map(text -> what + " has something like an element: " + html);
        var wrong = TAG.matcher(html)
                .results()
                .filter(tag -> !ELEMENTS.matcher(tag.group(2)).matches()
                        || !ATTRIBUTES.matcher(tag.group(3)).matches())
                .map(tag -> what + " has " + tag.group());
        var sources = SOURCES.matcher(html)
                .results()
                .flatMap(set -> Stream.of(set.group(1).split(", ")))
                .filter(source -> !source.matches("https?://[^/ ]\\S+ [0-9]+w"))
                .map(source -> what + " has a picture at " + source);
        var relative = ADDRESS.matcher(html)
                .results()
                .map(found -> found.group(1).replace("&amp;", "&"))
                .filter(found -> !found.startsWith("mailto:"))
                .filter(found -> !found.matches("(?i)https?://[^/].*"))
                .map(found -> what + " leads to " + found);
        return Stream.of(odd, wrong, sources, relative).flatMap(all -> all);
    }

    /** Values of which none may come twice. */
    static Stream<String> unique(String what, List<String> values) {
        return values.stream().distinct().count() == values.size()
                ? Stream.empty()
                : Stream.of(what + " is there twice: " + values);
    }
}
