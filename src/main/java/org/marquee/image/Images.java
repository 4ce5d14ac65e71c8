package org.marquee.image;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.marquee.kernel.http.VersionTag;
import org.marquee.kernel.id.ReferenceCheck;
import org.marquee.kernel.problem.NotFound;
import org.marquee.kernel.problem.ProblemException;
import org.marquee.kernel.sql.KeyLocks;
import org.marquee.kernel.sql.Turns;

/** All images. */
@ApplicationScoped
public class Images implements PanacheRepositoryBase<Image, UUID> {
    private final KeyLocks locks;
    private final Turns turns;

    Images(KeyLocks locks, Turns turns) {
        this.locks = locks;
        this.turns = turns;
    }

    /** The image, unless it is in the trash. */
    public Optional<Image> referred(UUID id) {
        return find("id = ?1 and lifetime.trashedAt is null", id).firstResultOptional();
    }

    /**
     * The image, if there is to be one.
     *
     * @param pointer where the input refers to it
     * @throws ProblemException when there is no such image, or it is in the trash
     */
    public @Nullable Image referred(String pointer, @Nullable UUID id) {
        var check = new ReferenceCheck();
        var image = check.one(pointer, "image", id, referred(id == null ? List.of() : List.of(id)));
        check.end();
        return image;
    }

    /** Those that exist and are not in the trash; none of them goes there before the transaction ends. */
    public Map<UUID, Image> referred(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return locks.share(Image.class, "id = any(:ids)", Map.of("ids", ids.toArray(UUID[]::new))).stream()
                .collect(toMap(Image::id, Function.identity()));
    }

    /** The one that was made of these bytes. Nobody else makes one of them before the transaction ends. */
    Optional<Image> bySource(String sourceHash) {
        turns.take("picture " + sourceHash);
        return find("sourceHash = ?1", sourceHash)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /**
     * The image, locked until the end of the transaction.
     *
     * @throws NotFound when there is none
     */
    Image requireForChange(UUID id, @Nullable String ifMatch) {
        var image = find("id = ?1", id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(() -> new NotFound("image", id.toString()));
        VersionTag.require(ifMatch, image.version);
        return image;
    }

    /** The same, and nobody is about to refer to it: they wait, or were waited for. */
    Image requireForRemoval(UUID id, @Nullable String ifMatch) {
        // First of all locks: whoever has a weaker one already may stand in the way of somebody else who has.
        locks.take(Image.class, id);
        return requireForChange(id, ifMatch);
    }

    /** Those of these that there are, in the trash or not, by their ids. */
    @Transactional
    Map<UUID, Bytes> bytes(Collection<UUID> ids) {
        return find("select i.id, i.mediaType, f.hash from Image i left join i.focuses f where i.id in ?1", ids)
                .project(Known.class)
                .stream()
                .collect(groupingBy(Known::id, collectingAndThen(toList(), Bytes::of)));
    }

    /** The files of sample content of earlier versions, whose bytes are in no store yet. In SQL, as it is asked at every start. */
    @SuppressWarnings("unchecked") // Rows of several columns are arrays.
    Map<UUID, String> unstored() {
        List<Object[]> rows = getEntityManager()
                .createNativeQuery("select id, file from image where file is not null")
                .getResultList();
        return rows.stream().collect(toMap(row -> (UUID) row[0], row -> (String) row[1]));
    }

    /** What the store may have of an image. */
    record Bytes(String mediaType, Set<String> hashes) {
        static Bytes of(List<Known> rows) {
            return new Bytes(
                    rows.get(0).mediaType(), rows.stream().map(Known::hash).collect(toSet()));
        }
    }

    /** What a query selects. */
    record Known(UUID id, String mediaType, @Nullable String hash) {}
}
