package org.marquee.feed;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.marquee.kernel.http.Delivery;
import org.marquee.kernel.http.Dependencies;

/** Feeds of reviews for readers' own programs. What an address ends with says what stands there, whatever {@code Accept} says. */
@Path(FeedPaths.ROOT)
@Produces("*/*")
@Tag(name = "Feeds", description = "What is new, for feed readers; and what there is, for search engines.")
class FeedResource {
    private final PublishedFeeds feeds;
    private final PublishedTopics topics;
    private final ReviewPress press;
    private final Dependencies dependencies;

    FeedResource(PublishedFeeds feeds, PublishedTopics topics, ReviewPress press, Dependencies dependencies) {
        this.feeds = feeds;
        this.topics = topics;
        this.press = press;
        this.dependencies = dependencies;
    }

    @GET
    @Path("reviews.{format:" + FeedFormat.ENDINGS + "}")
    @PermitAll
    @Delivery(dependsOn = "review")
    @Operation(
            operationId = "getReviewFeed",
            summary = "The newest reviews as a feed",
            description = "Atom, RSS 2.0 or JSON Feed 1.1, with a link to what is older. All addresses are absolute.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = {
                @Content(mediaType = FeedFormat.ATOM_TYPE, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = FeedFormat.RSS_TYPE, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = FeedFormat.JSON_TYPE, schema = @Schema(implementation = JsonFeed.class))
            })
    public Feed reviews(@RestPath FeedFormat format, @BeanParam @Valid FeedQuery query) {
        return press.ofAll(feeds.all(query), format, query);
    }

    @GET
    @Path("{kind:" + TopicKind.PATHS + "}/{slug:[^/.]+}.{format:" + FeedFormat.ENDINGS + "}")
    @PermitAll
    @Delivery(dependsOn = "review")
    @Operation(
            operationId = "getTopicFeed",
            summary = "The newest reviews of one genre, person, author, tag or film as a feed",
            description =
                    "Those of a person are those of the films they worked on; what somebody wrote is the feed of an author. A former slug is redirected.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = {
                @Content(mediaType = FeedFormat.ATOM_TYPE, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = FeedFormat.RSS_TYPE, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = FeedFormat.JSON_TYPE, schema = @Schema(implementation = JsonFeed.class))
            })
    public Feed topic(
            @RestPath TopicKind kind,
            @RestPath String slug,
            @RestPath FeedFormat format,
            @BeanParam @Valid FeedQuery query) {
        var topic = topics.require(kind, slug, format);
        dependencies.on(kind.type, topic.id());
        if (kind.dependsOnFilms()) {
            dependencies.add(keys -> keys.collection("film"));
        }
        return press.of(kind, topic, feeds.of(kind, topic.id(), query), format, query);
    }
}
