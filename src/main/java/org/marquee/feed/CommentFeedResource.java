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

/** Feeds of what readers say, for those who follow a conversation. */
@Path(FeedPaths.ROOT)
@Produces("*/*")
@Tag(name = "Feeds")
class CommentFeedResource {
    private final PublishedCommentFeeds comments;
    private final CommentPress press;
    private final Dependencies dependencies;

    CommentFeedResource(PublishedCommentFeeds comments, CommentPress press, Dependencies dependencies) {
        this.comments = comments;
        this.press = press;
        this.dependencies = dependencies;
    }

    @GET
    @Path("comments.{format:" + FeedFormat.ENDINGS + "}")
    @PermitAll
    @Delivery(dependsOn = {"comment", "review"})
    @Operation(
            operationId = "getCommentFeed",
            summary = "The newest comments of all reviews as a feed",
            description = "Only those that are approved. A spoiler is left out, with a link to where it is hidden.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = {
                @Content(mediaType = FeedFormat.ATOM_TYPE, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = FeedFormat.RSS_TYPE, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = FeedFormat.JSON_TYPE, schema = @Schema(implementation = JsonFeed.class))
            })
    public Feed all(@RestPath FeedFormat format, @BeanParam @Valid FeedQuery query) {
        return press.ofAll(comments.newest(null, query), format, query);
    }

    @GET
    @Path("reviews/{slug:[^/.]+}/comments.{format:" + FeedFormat.ENDINGS + "}")
    @PermitAll
    @Delivery
    @Operation(
            operationId = "getReviewCommentFeed",
            summary = "The newest comments of one review as a feed",
            description =
                    "Only those that are approved. A spoiler is left out, with a link to where it is hidden. A former slug is redirected.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = {
                @Content(mediaType = FeedFormat.ATOM_TYPE, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = FeedFormat.RSS_TYPE, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = FeedFormat.JSON_TYPE, schema = @Schema(implementation = JsonFeed.class))
            })
    public Feed ofReview(@RestPath String slug, @RestPath FeedFormat format, @BeanParam @Valid FeedQuery query) {
        var review = comments.requireReview(slug, format);
        dependencies.on("review", review.id());
        return press.of(review, comments.newest(review.id(), query), format, query);
    }
}
