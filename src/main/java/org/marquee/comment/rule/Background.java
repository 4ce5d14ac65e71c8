package org.marquee.comment.rule;

import java.util.List;

/**
 * What the database knows about a comment that is to be judged.
 *
 * @param moderation of the site
 * @param trustedAfter how many approved comments make an author trusted
 * @param maxLinks how many links a comment may have
 * @param settingsVersion of the settings of the site
 * @param waiting how many comments of the review are pending, spam or rejected
 * @param blocks by which kinds of blocks it is stopped
 * @param repeated whether the same was said here, or from the same network, a short time ago
 * @param approved how many comments of a verified author were approved, counted up to those that make them trusted
 */
record Background(
        Moderation moderation,
        int trustedAfter,
        int maxLinks,
        int settingsVersion,
        int waiting,
        List<BlockKind> blocks,
        boolean repeated,
        int approved) {}
