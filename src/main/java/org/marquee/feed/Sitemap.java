package org.marquee.feed;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;
import org.marquee.kernel.http.SurrogateKeys;
import org.marquee.kernel.http.Verbatim;
import org.marquee.kernel.link.Links;
import org.marquee.review.LanguageVersion;

/** A sitemap, or the index of all of them, as sitemaps.org has it. */
record Sitemap(byte[] content, @Nullable Instant lastChange) implements Verbatim {
    static final String TYPE = "application/xml";

    private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static final String IMAGE = "image";
    private static final String IMAGES = "http://www.google.com/schemas/sitemap-image/1.1";
    private static final String HTML = "xhtml";
    private static final String PAGES = "http://www.w3.org/1999/xhtml";

    static Sitemap index(List<SitePart> parts, Links links) {
        var bytes = written("sitemapindex", xml -> {
            for (var part : parts) {
                xml.writeStartElement("sitemap");
                address(xml, links.absolute(part.path()), part.changedAt());
                xml.writeEndElement();
            }
        });
        return new Sitemap(bytes, newest(parts.stream().map(SitePart::changedAt)));
    }

    /** @param address of the page of a slug */
    static Sitemap of(List<SitePage> pages, Function<String, String> address, Links links) {
        var bytes = written("urlset", xml -> {
            for (var page : pages) {
                xml.writeStartElement("url");
                address(xml, address.apply(page.slug()), page.changedAt());
                for (var version :
                        LanguageVersion.addresses(page.versions(), links).entrySet()) {
                    alternate(xml, version.getKey(), version.getValue());
                }
                for (var picture : page.pictures()) {
                    image(xml, links.media(picture.largest()));
                }
                xml.writeEndElement();
            }
        });
        return new Sitemap(bytes, newest(pages.stream().map(SitePage::changedAt)));
    }

    @Override
    public String type() {
        return TYPE;
    }

    /** There are too many things in one to name them: it depends on all of their kind. */
    @Override
    public void mark(SurrogateKeys keys) {}

    private static byte[] written(String root, Content content) {
        var bytes = new ByteArrayOutputStream();
        try {
            var xml = XMLOutputFactory.newFactory().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            xml.writeStartElement(root);
            xml.writeDefaultNamespace(NAMESPACE);
            xml.writeNamespace(IMAGE, IMAGES);
            xml.writeNamespace(HTML, PAGES);
            content.write(xml);
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("A sitemap can't be written", e);
        }
        return bytes.toByteArray();
    }

    private static void address(XMLStreamWriter xml, String address, Instant changedAt) throws XMLStreamException {
        xml.writeStartElement("loc");
        xml.writeCharacters(address);
        xml.writeEndElement();
        xml.writeStartElement("lastmod");
        xml.writeCharacters(changedAt.truncatedTo(ChronoUnit.SECONDS).toString());
        xml.writeEndElement();
    }

    private static void alternate(XMLStreamWriter xml, String language, String address) throws XMLStreamException {
        xml.writeEmptyElement(HTML, "link", PAGES);
        xml.writeAttribute("rel", "alternate");
        xml.writeAttribute("hreflang", language);
        xml.writeAttribute("href", address);
    }

    private static void image(XMLStreamWriter xml, String address) throws XMLStreamException {
        xml.writeStartElement(IMAGE, IMAGE, IMAGES);
        xml.writeStartElement(IMAGE, "loc", IMAGES);
        xml.writeCharacters(address);
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private static @Nullable Instant newest(Stream<Instant> times) {
        return times.max(Comparator.naturalOrder()).orElse(null);
    }

    private interface Content {
        void write(XMLStreamWriter xml) throws XMLStreamException;
    }
}
