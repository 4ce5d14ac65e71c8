package org.marquee.feed;

import com.rometools.rome.feed.WireFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jdom2.Document;
import org.jdom2.output.Format;
import org.jdom2.output.XMLOutputter;

/** Feeds as XML. */
final class Xml {
    private Xml() {}

    static Document of(WireFeed feed) {
        try {
            return new WireFeedOutput().outputJDom(feed);
        } catch (FeedException e) {
            throw new IllegalStateException("A feed can't be written", e);
        }
    }

    /** In UTF-8, with every space as it is. */
    static byte[] bytes(Document document) {
        var bytes = new ByteArrayOutputStream();
        try {
            new XMLOutputter(Format.getRawFormat()).output(document, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
