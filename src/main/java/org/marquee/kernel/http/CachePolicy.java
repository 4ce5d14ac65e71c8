package org.marquee.kernel.http;

import jakarta.enterprise.context.ApplicationScoped;

/** The header {@code Cache-Control} of delivery. Made when first asked: filters exist before configuration is read. */
@ApplicationScoped
class CachePolicy {
    /** It may be kept, but not shown before we have said that it is still right. */
    private static final String ASK_EACH_TIME = "no-cache";

    private final String header;

    CachePolicy(DeliveryConfig config) {
        header = "public, max-age=%d, s-maxage=%d, stale-while-revalidate=%d"
                .formatted(
                        config.maxAge().toSeconds(),
                        config.sharedMaxAge().toSeconds(),
                        config.staleWhileRevalidate().toSeconds());
    }

    String header(boolean mayBeStale) {
        return mayBeStale ? header : ASK_EACH_TIME;
    }
}
