package org.marquee.image;

import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.PathPart;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.marquee.image.Renditions.Shown;
import org.marquee.image.store.Blob;
import org.marquee.kernel.http.EntityTags;
import org.marquee.kernel.link.MediaPasses;
import org.marquee.kernel.problem.NotFound;
import org.marquee.kernel.problem.Unavailable;

/** The bytes of pictures. An address never changes its bytes, so they may be kept for ever. */
@Path("/media/{id}/{hash}/{rendition}")
@Produces({"image/webp", "image/jpeg"})
@Tag(name = "Images", description = "What it looks like.")
class MediaResource {
    private static final String FOREVER = "public, max-age=31536000, immutable";

    /** Whoever else has the address may have got it from somebody, but no cache gives it to them. */
    private static final String FOR_ONE = "private, max-age=600";

    private final PublishedImages images;
    private final EditableImages editable;
    private final MediaPasses passes;
    private final Renditions renditions;
    private final RoutingContext current;

    MediaResource(
            PublishedImages images,
            EditableImages editable,
            MediaPasses passes,
            Renditions renditions,
            RoutingContext current) {
        this.images = images;
        this.editable = editable;
        this.passes = passes;
        this.renditions = renditions;
        this.current = current;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "getRendition",
            summary = "The bytes of a picture",
            description =
                    "Addresses stand in `renditions` of an image; there are no others. The bytes behind one never change, so it may"
                            + " be kept for ever. The first who asks for one waits until it is made.")
    @APIResponse(
            responseCode = "200",
            description = "The bytes.",
            headers = {
                @Header(name = "ETag", ref = "ETag"),
                @Header(name = "Cache-Control", ref = "Cache-Control"),
                @Header(name = "Accept-Ranges", ref = "Accept-Ranges")
            },
            content = {
                @Content(mediaType = "image/webp", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = "image/jpeg", schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(
            responseCode = "206",
            description = "The part of them that the header `Range` asks for; one, of one range.",
            headers = {
                @Header(name = "ETag", ref = "ETag"),
                @Header(name = "Cache-Control", ref = "Cache-Control"),
                @Header(name = "Content-Range", ref = "Content-Range")
            },
            content = {
                @Content(mediaType = "image/webp", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = "image/jpeg", schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(
            responseCode = "304",
            description = "You have them already.",
            headers = {@Header(name = "ETag", ref = "ETag"), @Header(name = "Cache-Control", ref = "Cache-Control")})
    @APIResponse(responseCode = "416", ref = "RangeNotSatisfiable")
    @APIResponse(responseCode = "507", ref = "OutOfSpace")
    public Response get(
            @RestPath UUID id,
            @RestPath @Parameter(schema = @Schema(type = SchemaType.STRING, pattern = "^[0-9a-f]{16}$")) String hash,
            @RestPath
                    @Parameter(
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            pattern = "^[1-9][0-9]*(-(16x9|1x1|2x3))?[.](webp|jpeg)$"))
                    String rendition,
            @BeanParam @Valid PassQuery insider,
            @Nullable @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Parameter(hidden = true) String ifNoneMatch,
            @Nullable @HeaderParam("If-Range") @Parameter(hidden = true) String ifRange,
            @Nullable @HeaderParam("Range") @Parameter(hidden = true) String range,
            @Context Request request) {
        var picture = shown(id, hash, insider.pass()).orElseThrow(() -> missing(rendition));
        var wanted = picture.find(rendition).orElseThrow(() -> missing(rendition));
        var etag = "\"" + hash + "-" + rendition + "\"";
        var isGet = request.getMethod().equals("GET");
        // RFC 9110, section 14.2: ranges are of GET alone.
        var part = isGet && (ifRange == null || ifRange.equals(etag)) ? range : null;
        var answer = EntityTags.matches(ifNoneMatch, etag)
                ? Response.notModified()
                : bytes(renditions.require(picture, wanted), part, isGet)
                        .type(wanted.format().mediaType());
        // In place of the one that all answers have: of two, a browser would obey both.
        current.response()
                .headers()
                .set("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'; sandbox");
        return answer.header(HttpHeaders.ETAG, etag)
                .header(HttpHeaders.CACHE_CONTROL, insider.pass() == null ? FOREVER : FOR_ONE)
                .header("Accept-Ranges", "bytes")
                .header("Cross-Origin-Resource-Policy", "cross-origin")
                .build();
    }

    private Optional<Shown> shown(UUID id, String hash, @Nullable String pass) {
        if (pass == null) {
            return images.shown(id, hash);
        }
        return passes.isGood(pass, "/media/" + id + "/" + hash + "/") ? editable.shown(id, hash) : Optional.empty();
    }

    private static Response.ResponseBuilder bytes(Blob blob, @Nullable String range, boolean isGet) {
        var total = blob.length();
        var part = ByteRange.asked(range, total).orElseThrow(() -> new UnsatisfiableRange(total));
        var answer = Response.status(part.isAll(total) ? 200 : 206).header(HttpHeaders.CONTENT_LENGTH, part.length());
        if (isGet) {
            answer.entity(entity(blob, part));
        }
        return part.isAll(total) ? answer : answer.header("Content-Range", part.of(total));
    }

    /** Never a stream: it would have a thread wait for each slow reader. */
    private static Object entity(Blob blob, ByteRange part) {
        return blob.path()
                .<Object>map(file -> new PathPart(file, part.first(), part.length()))
                .orElseGet(() -> read(blob, part));
    }

    private static byte[] read(Blob blob, ByteRange part) {
        try (var in = blob.open(part.first(), part.length())) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new Unavailable("The store of pictures does not answer right now. Please try again.", e);
        }
    }

    private static NotFound missing(String rendition) {
        return new NotFound("rendition", rendition);
    }
}
