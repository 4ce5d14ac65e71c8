package org.marquee.feed;

import com.rometools.rome.feed.module.DCModuleImpl;
import com.rometools.rome.feed.module.Module;
import com.rometools.rome.feed.rss.Category;
import com.rometools.rome.feed.rss.Channel;
import com.rometools.rome.feed.rss.Content;
import com.rometools.rome.feed.rss.Description;
import com.rometools.rome.feed.rss.Guid;
import com.rometools.rome.feed.rss.Item;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.marquee.kernel.text.Characters;

/** RSS 2.0, as the RSS Advisory Board's best practices have it. */
final class RssFeed {
    private static final Namespace ATOM = Namespace.getNamespace("atom", "http://www.w3.org/2005/Atom");

    private RssFeed() {}

    static Document of(Digest digest) {
        var channel = new Channel("rss_2.0");
        channel.setTitle(digest.title());
        channel.setLink(digest.home());
        channel.setDescription(digest.description() == null ? digest.title() : digest.description());
        channel.setLastBuildDate(Date.from(digest.updatedAt()));
        channel.setForeignMarkup(links(digest));
        channel.setItems(digest.articles().stream().map(RssFeed::item).toList());
        return Xml.of(channel);
    }

    private static List<Element> links(Digest digest) {
        var links = new ArrayList<>(List.of(link("self", digest.self())));
        if (digest.next() != null) {
            links.add(link("next", digest.next()));
        }
        return links;
    }

    private static Element link(String relation, String address) {
        return new Element("link", ATOM)
                .setAttribute("rel", relation)
                .setAttribute("href", address)
                .setAttribute("type", FeedFormat.RSS_TYPE);
    }

    private static Item item(Article article) {
        var item = new Item();
        item.setTitle(article.title());
        item.setLink(article.url());
        item.setGuid(guid(article.id()));
        item.setPubDate(Date.from(article.publishedAt()));
        item.setCategories(article.labels().stream().map(RssFeed::category).toList());
        item.setModules(List.of(dublinCore(article)));
        if (article.summary() != null) {
            var description = new Description();
            // Readers take it for HTML.
            description.setValue(Characters.escaped(article.summary()));
            item.setDescription(description);
        }
        if (article.html() != null) {
            var content = new Content();
            content.setType(Content.HTML);
            content.setValue(article.html());
            item.setContent(content);
        }
        return item;
    }

    private static Guid guid(String id) {
        var guid = new Guid();
        guid.setPermaLink(false);
        guid.setValue(id);
        return guid;
    }

    private static Category category(Article.Label label) {
        var category = new Category();
        category.setValue(label.name());
        return category;
    }

    /** RSS has only e-mail addresses for authors, and no place for the language of an item. */
    private static Module dublinCore(Article article) {
        var module = new DCModuleImpl();
        module.setCreators(article.authors().stream().map(Article.Byline::name).toList());
        if (article.language() != null) {
            module.setLanguage(article.language());
        }
        return module;
    }
}
