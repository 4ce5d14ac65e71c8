package org.marquee.confirmation;

import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.marquee.kernel.http.Editorial;
import org.marquee.kernel.http.PartlyIdempotent;

/** People come with a browser, frontends and mail programs with JSON or anything. */
@Path("/api/v1/confirmations/{token}")
@Editorial
@Tag(name = "People's data", description = "To have what is kept of an e-mail address, or to have it gone.")
class ConfirmationResource {
    /** For those to whom all is the same, JSON is what they get. */
    private static final String HTML = "text/html;charset=UTF-8;qs=0.5";

    private final Confirmations confirmations;
    private final RoutingContext request;

    ConfirmationResource(Confirmations confirmations, RoutingContext request) {
        this.confirmations = confirmations;
        this.request = request;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @PermitAll
    @Operation(
            operationId = "getConfirmation",
            summary = "What a link in a mail is for",
            description =
                    "Nothing is done by looking. As `text/html`, it is a page with a button, for sites whose frontend has none of"
                            + " its own.")
    @APIResponse(
            responseCode = "200",
            description = "It can be confirmed.",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = ConfirmationView.class)),
                @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(implementation = String.class))
            })
    public ConfirmationView get(@RestPath String token) {
        return confirmations.require(token);
    }

    @GET
    @Produces(HTML)
    @PermitAll
    @Operation(hidden = true)
    public RestResponse<String> page(@RestPath String token) {
        return shown(ConfirmationPage.of(confirmations.require(token).kind()));
    }

    /** Done again it does the same: a key makes no difference, and is taken as everywhere. */
    @POST
    @Produces(MediaType.APPLICATION_JSON)
    @PermitAll
    @PartlyIdempotent
    @Operation(
            operationId = "confirm",
            summary = "Do what a link in a mail is for",
            description =
                    "Confirms an address, ends mail to it, hands out what is kept of it, or erases that. A body, such as that of RFC 8058,"
                            + " is not looked at. It may be done again without harm until the link expires.")
    @APIResponse(
            responseCode = "200",
            description = "It is done.",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Confirmed.class)),
                @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(implementation = String.class))
            })
    public Confirmed confirm(@RestPath String token) {
        return confirmations.confirm(token);
    }

    @POST
    @Produces(HTML)
    @PermitAll
    @Operation(hidden = true)
    public RestResponse<?> confirmOnPage(@RestPath String token) {
        var done = confirmations.confirm(token);
        return done.data() == null
                ? shown(ConfirmationPage.done(done.kind()))
                : RestResponse.ResponseBuilder.ok((Object) done, MediaType.APPLICATION_JSON)
                        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"data.json\"")
                        .build();
    }

    private RestResponse<String> shown(String page) {
        // In place of the one that all answers have: of two, a browser would obey both.
        request.response().headers().set("Content-Security-Policy", ConfirmationPage.POLICY);
        return RestResponse.ResponseBuilder.ok(page, ConfirmationPage.MEDIA_TYPE)
                .build();
    }
}
