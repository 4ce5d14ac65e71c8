package org.marquee.image;

import static java.util.stream.Collectors.toMap;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.marquee.kernel.id.ReferenceCheck;
import org.marquee.kernel.problem.ProblemException;
import org.marquee.kernel.sql.KeyLocks;

/** All images. */
@ApplicationScoped
public class Images implements PanacheRepositoryBase<Image, UUID> {
    private final KeyLocks locks;

    Images(KeyLocks locks) {
        this.locks = locks;
    }

    /** The image, unless it is in the trash. */
    public Optional<Image> referred(UUID id) {
        return find("id = ?1 and trashedAt is null", id).firstResultOptional();
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
}
