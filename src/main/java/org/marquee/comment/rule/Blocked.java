package org.marquee.comment.rule;

import org.jspecify.annotations.Nullable;

/**
 * Whom a block is meant for.
 *
 * @param value what moderators are shown of it; null for networks
 */
record Blocked(BlockKind kind, String key, @Nullable String value) {}
