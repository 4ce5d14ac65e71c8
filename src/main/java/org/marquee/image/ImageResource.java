package org.marquee.image;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.marquee.kernel.http.Delivery;
import org.marquee.kernel.http.FieldsQuery;

@Path("/api/v1/images")
@Produces({"application/json", FieldsQuery.PARTIAL})
@Tag(name = "Images", description = "What it looks like.")
class ImageResource {
    private final PublishedImages images;

    ImageResource(PublishedImages images) {
        this.images = images;
    }

    @GET
    @Path("{id}")
    @PermitAll
    @Delivery(dependsOn = {"film", "person", "author", "review"})
    @Operation(
            operationId = "getImage",
            summary = "One image that published content uses",
            description =
                    "Its alt, caption and credit are those of the picture itself; where it is used, they may differ.")
    public ImageView get(@RestPath UUID id, @BeanParam @Valid FieldsQuery fields) {
        return images.require(id);
    }
}
