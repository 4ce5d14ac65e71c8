package org.marquee.account;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.marquee.kernel.http.VersionTag;
import org.marquee.kernel.problem.NotFound;

/** The keys of programs. */
@ApplicationScoped
class ApiKeys implements PanacheRepositoryBase<ApiKey, UUID> {
    ApiKey requireForChange(UUID id, @Nullable String ifMatch) {
        var key = findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> new NotFound("API key", id.toString()));
        VersionTag.require(ifMatch, key.version);
        return key;
    }

    /** Remembers that the key was used just now; to the minute, so that reading does not mean writing. */
    @Transactional
    void use(UUID id) {
        getEntityManager().createNativeQuery("""
                update api_key set last_used_at = now()
                where id = ?1 and (last_used_at is null or last_used_at < now() - interval '1 minute')""").setParameter(1, id).executeUpdate();
    }
}
