package org.marquee.feed;

import com.rometools.rome.feed.atom.Category;
import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.atom.Person;
import com.rometools.rome.feed.synd.SyndPerson;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.jdom2.Document;
import org.jdom2.Namespace;
import org.jspecify.annotations.Nullable;

/** Atom, RFC 4287, in pages as RFC 5005 has them. */
final class AtomFeed {
    private static final Namespace ATOM = Namespace.getNamespace("http://www.w3.org/2005/Atom");

    private AtomFeed() {}

    static Document of(Digest digest) {
        var feed = new Feed("atom_1.0");
        feed.setId(digest.id());
        feed.setTitleEx(content("text", digest.title()));
        if (digest.description() != null) {
            feed.setSubtitle(content("text", digest.description()));
        }
        feed.setUpdated(Date.from(digest.updatedAt()));
        feed.setAlternateLinks(List.of(link("alternate", digest.home(), "text/html")));
        feed.setOtherLinks(links(digest));
        // Entries whose authors are not public have none of their own, and somebody has to be named.
        feed.setAuthors(List.of(person(digest.site(), null)));
        feed.setEntries(digest.articles().stream().map(AtomFeed::entry).toList());
        var document = Xml.of(feed);
        var entries = document.getRootElement().getChildren("entry", ATOM);
        for (int i = 0; i < entries.size(); i++) {
            var language = digest.articles().get(i).language();
            if (language != null) {
                // The library has no place for it.
                entries.get(i).setAttribute("lang", language, Namespace.XML_NAMESPACE);
            }
        }
        return document;
    }

    private static List<Link> links(Digest digest) {
        var links = new ArrayList<>(List.of(link("self", digest.self(), FeedFormat.ATOM_TYPE)));
        if (digest.next() != null) {
            links.add(link("next", digest.next(), FeedFormat.ATOM_TYPE));
        }
        return links;
    }

    private static Entry entry(Article article) {
        var entry = new Entry();
        entry.setId(article.id());
        entry.setTitleEx(content("text", article.title()));
        entry.setAlternateLinks(List.of(link("alternate", article.url(), "text/html")));
        entry.setPublished(Date.from(article.publishedAt()));
        entry.setUpdated(Date.from(article.updatedAt()));
        entry.setAuthors(article.authors().stream()
                .map(author -> person(author.name(), author.url()))
                .toList());
        entry.setCategories(article.labels().stream().map(AtomFeed::category).toList());
        if (article.summary() != null) {
            entry.setSummary(content("text", article.summary()));
        }
        if (article.html() != null) {
            entry.setContents(List.of(content("html", article.html())));
        }
        return entry;
    }

    private static Category category(Article.Label label) {
        var category = new Category();
        category.setTerm(label.slug());
        category.setLabel(label.name());
        return category;
    }

    private static SyndPerson person(String name, @Nullable String url) {
        var person = new Person();
        person.setName(name);
        if (url != null) {
            person.setUri(url);
        }
        return person;
    }

    private static Content content(String type, String value) {
        var content = new Content();
        content.setType(type);
        content.setValue(value);
        return content;
    }

    private static Link link(String relation, String address, String type) {
        var link = new Link();
        link.setRel(relation);
        link.setHref(address);
        link.setType(type);
        return link;
    }
}
