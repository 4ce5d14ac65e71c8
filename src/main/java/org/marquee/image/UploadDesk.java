package org.marquee.image;

import static org.marquee.account.Roles.ADMIN;
import static org.marquee.account.Roles.AUTHOR;
import static org.marquee.account.Roles.CONTENT_WRITE;
import static org.marquee.account.Roles.EDITOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Encoding;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;
import org.marquee.kernel.http.Editorial;
import org.marquee.kernel.http.PartlyIdempotent;

/** Apart from the other operations on images: what takes long here takes no connection to the database meanwhile. */
@Path(ImageDesk.PATH)
@Produces("application/json")
@Editorial
@Tag(name = "Editing images")
class UploadDesk {
    private final UploadForm form;
    private final Uploads uploads;

    UploadDesk(UploadForm form, Uploads uploads) {
        this.form = form;
        this.uploads = uploads;
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed({AUTHOR, EDITOR, ADMIN, CONTENT_WRITE})
    @PartlyIdempotent
    @Operation(
            operationId = "uploadImage",
            summary = "A new picture",
            description =
                    "What is kept is made anew of its pixels: upright, in sRGB, and without any metadata. The same bytes twice"
                            + " are one image: then the answer is 200 with the one that there is, which stays as it is, and comes out of the trash if it was there. Pictures of"
                            + " more than some 24 megapixels are kept at half their width and height.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.MULTIPART_FORM_DATA,
                            schema = @Schema(implementation = UploadForm.ImageUploadInput.class),
                            encoding = {
                                @Encoding(name = "file", contentType = "image/jpeg, image/png, image/webp, image/gif"),
                                @Encoding(name = "focalPoint", contentType = "application/json")
                            }))
    @APIResponse(
            responseCode = "201",
            description = "Made.",
            content = @Content(schema = @Schema(implementation = EditableImage.class)))
    @APIResponse(
            responseCode = "200",
            description = "The image that these bytes have been since before.",
            headers = @Header(name = "Location", ref = "Location"),
            content = @Content(schema = @Schema(implementation = EditableImage.class)))
    @APIResponse(responseCode = "429", ref = "TooManyRequests")
    @APIResponse(responseCode = "507", ref = "OutOfSpace")
    public RestResponse<EditableImage> upload(MultipartFormDataInput parts) {
        return uploads.create(form.upload(parts), form.input(parts));
    }
}
