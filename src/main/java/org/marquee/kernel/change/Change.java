package org.marquee.kernel.change;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.marquee.kernel.http.SurrogateKeys;
import org.marquee.kernel.id.Ids;

/**
 * One change of one thing. The time of it is the database's, and its place in the log is given after the commit: see {@link
 * ChangeLog}.
 */
@Entity
@Immutable
public class Change {
    @Id
    UUID id;

    /** Null until the change is committed, and readers may follow it. */
    @Nullable
    @Column(insertable = false, updatable = false)
    Long position;

    @Embedded
    Actor actor;

    /** What kind of thing it is, such as "film". */
    String entity;

    UUID entityId;

    @Enumerated(EnumType.STRING)
    Action action;

    /** The cache keys of all answers that may differ now. */
    @Column(name = "surrogate_keys")
    List<String> surrogateKeys;

    /** What else is worth knowing; never an address, a hash or a secret. */
    @JdbcTypeCode(SqlTypes.JSON)
    Map<String, Object> details;

    protected Change() {}

    /** @param entity what kind of {@link Subject} it is, as in {@link SurrogateKeys}, such as "film" */
    public Change(Actor actor, Action action, String entity, UUID entityId, Map<String, Object> details) {
        this.id = Ids.next();
        this.actor = actor;
        this.action = action;
        this.entity = Subject.fromString(entity).value();
        this.entityId = entityId;
        this.surrogateKeys = List.of(SurrogateKeys.key(entity, entityId), entity + "s");
        this.details = details;
    }

    public Change(Actor actor, Action action, String entity, UUID entityId) {
        this(actor, action, entity, entityId, Map.of());
    }

    /** Answers that show this other thing may differ now, too. */
    public Change alsoCuts(String other, UUID otherId) {
        return alsoCuts(Stream.of(SurrogateKeys.key(other, otherId), SurrogateKeys.folded(other)));
    }

    /** Answers that depend on this without showing it may differ now, too. Only our own caches know. */
    public Change alsoCutsHidden(String aspect, UUID ofThing) {
        return alsoCuts(Stream.of(SurrogateKeys.key(aspect, ofThing)));
    }

    /** Readers see nothing of it: no answer differs. */
    public Change cutsNothing() {
        surrogateKeys = List.of();
        return this;
    }

    private Change alsoCuts(Stream<String> others) {
        surrogateKeys = Stream.concat(surrogateKeys.stream(), others).distinct().toList();
        return this;
    }
}
