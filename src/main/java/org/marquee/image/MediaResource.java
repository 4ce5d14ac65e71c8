package org.marquee.image;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.marquee.image.PublishedImages.ImageFile;
import org.marquee.kernel.http.EntityTags;
import org.marquee.kernel.problem.NotFound;

/** The bytes of pictures. An address never changes its bytes, so they may be kept for ever. */
@Path("/media/{id}/{hash}/{rendition}")
@Produces({"image/jpeg", "image/png", "image/webp", "image/gif"})
@Tag(name = "Images", description = "What it looks like.")
class MediaResource {
    private static final String FOREVER = "public, max-age=31536000, immutable";

    private final PublishedImages images;

    MediaResource(PublishedImages images) {
        this.images = images;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "getRendition",
            summary = "The bytes of a picture",
            description =
                    "Addresses stand in `renditions` of an image. The bytes behind one never change, so it may be kept for ever.")
    @APIResponse(
            responseCode = "200",
            description = "The bytes.",
            content = {
                @Content(mediaType = "image/jpeg"),
                @Content(mediaType = "image/png"),
                @Content(mediaType = "image/webp"),
                @Content(mediaType = "image/gif")
            })
    @APIResponse(responseCode = "304", description = "You have them already.")
    public Response get(
            @RestPath UUID id,
            @RestPath String hash,
            @RestPath String rendition,
            @Nullable @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Parameter(hidden = true) String ifNoneMatch)
            throws IOException {
        var file = images.file(id, hash, rendition).orElseThrow(() -> new NotFound("rendition", rendition));
        var etag = '"' + file.hash() + '"';
        return (EntityTags.matches(ifNoneMatch, etag)
                        ? Response.notModified()
                        : Response.ok(bytes(file), file.mediaType()))
                .header(HttpHeaders.ETAG, etag)
                .header(HttpHeaders.CACHE_CONTROL, FOREVER)
                .header("Cross-Origin-Resource-Policy", "cross-origin")
                .build();
    }

    private static byte[] bytes(ImageFile file) throws IOException {
        try (var in = MediaResource.class.getResourceAsStream("/demo/images/" + file.file())) {
            if (in == null) {
                throw new IOException("A picture is missing: " + file.file());
            }
            return in.readAllBytes();
        }
    }
}
