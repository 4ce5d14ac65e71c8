package org.marquee.comment.rule;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import org.jspecify.annotations.Nullable;
import org.marquee.kernel.http.VersionTag;

/** The one row of settings, which a migration has made. */
@ApplicationScoped
class SiteSettings implements PanacheRepositoryBase<SiteSetting, Boolean> {

    SiteSetting get() {
        return findByIdOptional(true).orElseThrow();
    }

    SiteSetting requireForChange(@Nullable String ifMatch) {
        var settings = findByIdOptional(true, LockModeType.PESSIMISTIC_WRITE).orElseThrow();
        VersionTag.require(ifMatch, settings.version);
        return settings;
    }
}
