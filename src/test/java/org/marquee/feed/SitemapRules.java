package org.marquee.feed;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.xml.sax.SAXException;

/** Sitemaps by the schemas of sitemaps.org, of Google's pictures, and of links to other languages. */
final class SitemapRules {
    private SitemapRules() {}

    /** @throws AssertionError when it is none */
    static void requireSitemap(byte[] content) throws IOException {
        require(content, List.of("sitemap.xsd", "sitemap-image.xsd", "xhtml-link.xsd"));
    }

    /** @throws AssertionError when it is none */
    static void requireIndex(byte[] content) throws IOException {
        require(content, List.of("siteindex.xsd"));
    }

    private static void require(byte[] content, List<String> schemas) throws IOException {
        var sources = schemas.stream()
                .map(name -> new StreamSource(FeedRules.resource(name)))
                .toArray(Source[]::new);
        try {
            SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                    .newSchema(sources)
                    .newValidator()
                    .validate(new StreamSource(new ByteArrayInputStream(content)));
        } catch (SAXException e) {
            throw new AssertionError(e.getMessage(), e);
        }
    }
}
