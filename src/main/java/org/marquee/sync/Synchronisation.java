package org.marquee.sync;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.marquee.kernel.link.Links;
import org.marquee.kernel.problem.ProblemException;

/**
 * Leads apps to what is public now. First they walk through all of it; what changes meanwhile they may get or not. The token has
 * with it the position of before the walk: from there on they get all that changed, each thing as it is by then, or that it is
 * no more. The same holds from each position to the next. So whatever they saw on the way, in the end they have what readers see.
 *
 * <p>By time alone, reviews come and go for readers before the log tells so: an app hears of it within seconds, not at that very
 * moment.
 */
@Singleton
class Synchronisation {
    private final PublishedContent content;
    private final Settlement settlement;
    private final SyncTokens tokens;
    private final Links links;

    Synchronisation(PublishedContent content, Settlement settlement, SyncTokens tokens, Links links) {
        this.content = content;
        this.settlement = settlement;
        this.tokens = tokens;
        this.links = links;
    }

    /** @throws ProblemException 410 when the token is too old */
    SyncPage page(SyncQuery query) {
        if (query.token() == null) {
            var span = settlement.settled();
            return walk(SyncToken.beginning(query.scope(), span.last()), SyncToken.Place.BEGINNING, query.limit());
        }
        query.requireNothingBesideToken();
        var token = tokens.read(query.token());
        return token.place() == null ? changes(token, query.limit()) : walk(token, token.place(), query.limit());
    }

    private SyncPage walk(SyncToken token, SyncToken.Place from, int limit) {
        var found = cut(content.walk(from, token.scope(), limit + 1), token.scope(), limit);
        if (found.hasMore) {
            return page(found, token.at(found.last().place()), true);
        }
        // What changed meanwhile is not for the next time: until then, things may not fit together.
        boolean hasNews =
                from != SyncToken.Place.BEGINNING && settlement.settled().last() > token.position();
        return new SyncPage(found.items, hasNews, tokens.write(token.upTo(token.position())), true);
    }

    private SyncPage changes(SyncToken token, int limit) {
        // First up to where, then what: what is read then is at least as new, and so is the time by which it is public.
        var span = settlement.settled();
        if (!span.has(token.position())) {
            throw SyncTokens.expired("What has changed since the token was given out is not known any more.");
        }
        var rows = content.changes(token.position(), span.last(), token.scope(), limit + 1);
        var found = cut(rows, token.scope(), limit);
        return page(found, token.upTo(found.hasMore ? found.last().requirePosition() : span.last()), false);
    }

    private SyncPage page(Found found, SyncToken next, boolean mayBeStale) {
        return new SyncPage(found.items, found.hasMore, tokens.write(next), mayBeStale);
    }

    /** One row more than asked for tells whether there is more; so does one that says how far was looked. */
    private Found cut(List<SyncRow> rows, SyncScope scope, int limit) {
        var items = new ArrayList<SyncItem>();
        for (var row : rows) {
            var type = row.type();
            if (type == null) {
                return new Found(items, rows, rows.indexOf(row), true);
            }
            if (items.size() == limit) {
                return new Found(items, rows, limit - 1, true);
            }
            items.add(row.item(type, scope, links));
        }
        return new Found(items, rows, rows.size() - 1, false);
    }

    /** @param place of the last row that counts */
    private record Found(List<SyncItem> items, List<SyncRow> rows, int place, boolean hasMore) {
        SyncRow last() {
            return rows.get(place);
        }
    }
}
