package org.marquee.feed;

/** Where the feeds are. */
final class FeedPaths {
    static final String ROOT = "/feeds";

    private FeedPaths() {}

    static String ofReviews(FeedFormat format) {
        return ROOT + "/reviews." + format.ending();
    }

    static String of(TopicKind kind, String slug, FeedFormat format) {
        return ROOT + "/" + kind.path + "/" + slug + "." + format.ending();
    }

    static String ofComments(FeedFormat format) {
        return ROOT + "/comments." + format.ending();
    }

    static String ofComments(String reviewSlug, FeedFormat format) {
        return ROOT + "/reviews/" + reviewSlug + "/comments." + format.ending();
    }
}
