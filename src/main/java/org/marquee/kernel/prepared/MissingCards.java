package org.marquee.kernel.prepared;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.marquee.kernel.http.PreparedItem;

/** The cards that are not there when somebody asks for them. Found when first asked for, since makers read lists of cards, too. */
@ApplicationScoped
class MissingCards {
    private final List<CardMaker> makers;
    private final Wanted wanted;

    MissingCards(@All List<CardMaker> makers, Wanted wanted) {
        this.makers = makers;
        this.wanted = wanted;
    }

    /** Those of these things that readers may see, which the next who asks may find ready. */
    Map<UUID, PreparedItem> make(List<UUID> things) {
        things.forEach(wanted.cards::add);
        var cards = new HashMap<UUID, PreparedItem>();
        for (var maker : makers) {
            maker.make(things).forEach((thing, made) -> cards.put(thing, made.card()));
        }
        return cards;
    }
}
