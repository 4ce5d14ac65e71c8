package org.marquee.comment.rule;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.marquee.kernel.http.VersionTag;
import org.marquee.kernel.page.Page;
import org.marquee.kernel.page.PageQuery;
import org.marquee.kernel.problem.NotFound;
import org.marquee.kernel.sql.Lists;
import org.marquee.kernel.sql.Order;
import org.marquee.kernel.sql.Reader;

/** All who may not comment. */
@ApplicationScoped
class CommentBlocks implements PanacheRepositoryBase<CommentBlock, UUID> {
    private static final Order NEWEST =
            Order.by("-createdAt", new Order.Key("b.created_at", "timestamptz"), new Order.Key("b.id", "uuid"));

    private static final String AUTHOR = """
            select json_build_object('email', c.author_email, 'addressKey', c.address_key, 'name', c.author_name,
              'prefixKey', c.prefix_key)
            from comment c
            where c.id = ?""";

    private final Reader reader;
    private final Lists lists;

    CommentBlocks(Reader reader, Lists lists) {
        this.reader = reader;
        this.lists = lists;
    }

    Page<BlockView> page(BlockFilter filter, PageQuery query) {
        return lists.page(BlockView.class, BlockView.DOCUMENT, "comment_block b", filter.conditions(), NEWEST, query);
    }

    BlockView require(UUID id) {
        return reader.first(
                        BlockView.class, "select " + BlockView.DOCUMENT + " from comment_block b where b.id = ?", id)
                .orElseThrow(() -> missing(id));
    }

    CommentBlock requireForChange(UUID id, @Nullable String ifMatch) {
        var block = findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> missing(id));
        VersionTag.require(ifMatch, block.version);
        return block;
    }

    /** Some that have ended, which nobody else changes before the end of the transaction. */
    List<CommentBlock> ended(Instant now, int limit) {
        return find("until <= ?1", now)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .page(0, limit)
                .list();
    }

    /** Who wrote a comment, as far as that is still known. */
    Optional<Author> author(UUID comment) {
        return reader.first(Author.class, AUTHOR, comment);
    }

    private static NotFound missing(UUID id) {
        return new NotFound("block", id.toString());
    }

    record Author(
            @Nullable String email,
            @Nullable String addressKey,
            @Nullable String name,
            @Nullable String prefixKey) {}
}
