package org.marquee.comment.notice;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** What somebody was told of already. */
@ApplicationScoped
class Notices implements PanacheRepositoryBase<Notice, UUID> {

    /** Whether nobody was told of this comment before; from now on somebody was. The database decides what two do at once. */
    boolean isNews(UUID comment) {
        return getEntityManager()
                        .createNativeQuery("insert into comment_notice (comment_id) values (?1) on conflict do nothing")
                        .setParameter(1, comment)
                        .executeUpdate()
                == 1;
    }
}
