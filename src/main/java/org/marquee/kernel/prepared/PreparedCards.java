package org.marquee.kernel.prepared;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The cards that are kept. */
@Singleton
class PreparedCards extends PreparedThings<PreparedCard, PreparedCard.Key> {
    /** What is taken away one by one is half a minute's work at most, while it is read as it is. */
    private static final int MOST = 20_000;

    PreparedCards() {
        super(new Tables("prepared_card", "thing_id", "prepared_card", 0x4d61727175656534L, MOST));
    }

    /** The things whose cards of this edition were taken away. */
    static List<UUID> own(Swept swept, String edition) {
        return swept.gone().stream()
                .filter(card -> card[1].equals(edition))
                .map(card -> (UUID) card[0])
                .toList();
    }

    /** Those of these things that have no card that counts, in their order. */
    @SuppressWarnings("unchecked") // It is a column of ids.
    List<UUID> missing(List<UUID> things, String edition) {
        return getEntityManager()
                .createNativeQuery("""
                        select t.id
                        from unnest(cast(?1 as uuid[])) with ordinality t (id, place)
                        where not exists (
                          select from prepared_card c
                          where c.thing_id = t.id and c.edition = ?2 and c.epoch = (select number from prepared_card_epoch))
                        order by t.place""", UUID.class)
                .setParameter(1, things.toArray(UUID[]::new))
                .setParameter(2, edition)
                .getResultList();
    }

    /** Keeps them in the place of those that are there of the same things. */
    void replace(Collection<CardMaker.Made> cards, String edition) {
        var epoch = epoch();
        delete(
                "id.thingId in ?1 and id.edition = ?2",
                cards.stream().map(CardMaker.Made::thing).toList(),
                edition);
        persist(cards.stream()
                .map(made -> new PreparedCard(new PreparedCard.Key(made.thing(), edition), epoch, made.card())));
        flush();
    }
}
