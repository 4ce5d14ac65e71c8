package org.marquee.kernel.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.UriInfo;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.marquee.kernel.link.Links;
import org.marquee.kernel.page.Page;

/** The header {@code Link} of a page, RFC 8288: where the neighbouring pages are. */
@Singleton
class PageLinks {
    /** Characters; proxies refuse answers whose headers together pass 4 KiB. The cursors are in the body, too. */
    private static final int LONGEST = 1500;

    private static final Set<String> PLACE = Set.of("page", "cursor");

    private final Links links;

    PageLinks(Links links) {
        this.links = links;
    }

    /** The header, or none when so many parameters would make it too long. */
    Optional<String> header(Page.Position position, UriInfo request) {
        var all = new ArrayList<String>();
        all.add(link("first", null, request));
        if (position.previous() != null) {
            all.add(link("prev", position.previous(), request));
        }
        if (position.next() != null) {
            all.add(link("next", position.next(), request));
        }
        return Optional.of(String.join(", ", all)).filter(header -> header.length() <= LONGEST);
    }

    private String link(String relation, @Nullable String cursor, UriInfo request) {
        var query = new ArrayList<String>();
        // Always in one order, which that map does not have: caches take another order for another address.
        new TreeMap<>(request.getQueryParameters()).forEach((name, values) -> {
            if (!PLACE.contains(name)) {
                values.forEach(value -> query.add(name + "=" + URLEncoder.encode(value, UTF_8)));
            }
        });
        if (cursor != null) {
            query.add("cursor=" + cursor);
        }
        var path = request.getPath() + (query.isEmpty() ? "" : "?" + String.join("&", query));
        return "<" + links.absolute(path) + ">; rel=\"" + relation + "\"";
    }
}
