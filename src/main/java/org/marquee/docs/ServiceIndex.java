package org.marquee.docs;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.marquee.kernel.link.Links;

/** What stands at the first address. */
@Schema(name = "ServiceIndex", description = "The addresses to begin with.")
record ServiceIndex(
        @Schema(description = "What this is.", examples = "Marquee")
        String name,

        Addresses links) {

    static ServiceIndex of(Links links, boolean isDocumented) {
        return new ServiceIndex(
                "Marquee",
                new Addresses(
                        isDocumented ? links.absolute(DocsResource.PATH) : null,
                        links.absolute("/openapi.json"),
                        links.absolute("/problems"),
                        links.absolute("/api/v1/reviews"),
                        links.absolute("/api/v1/films"),
                        links.absolute("/api/v1/people"),
                        links.absolute("/api/v1/search"),
                        links.absolute("/api/v1/sync"),
                        links.absolute("/feeds/reviews.atom"),
                        links.absolute("/sitemap.xml")));
    }

    @Schema(name = "ServiceAddresses", description = "Where things are.")
    record Addresses(
            @Nullable @Schema(format = "uri", description = "For people; null where it is switched off.")
            String documentation,

            @Schema(format = "uri", description = "The document of the API.")
            String openapi,

            @Schema(format = "uri", description = "Every kind of error.")
            String problems,

            @Schema(format = "uri") String reviews,
            @Schema(format = "uri") String films,
            @Schema(format = "uri") String people,
            @Schema(format = "uri") String search,

            @Schema(format = "uri", description = "For apps that keep a copy.")
            String sync,

            @Schema(format = "uri", description = "The newest reviews as Atom.")
            String feed,

            @Schema(format = "uri") String sitemap) {}
}
