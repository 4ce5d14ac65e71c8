package org.marquee.image;

import static org.marquee.account.Roles.ADMIN;
import static org.marquee.account.Roles.AUTHOR;
import static org.marquee.account.Roles.CONTENT_READ;
import static org.marquee.account.Roles.CONTENT_WRITE;
import static org.marquee.account.Roles.EDITOR;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.marquee.account.CurrentAccount;
import org.marquee.kernel.change.Action;
import org.marquee.kernel.change.ChangeLog;
import org.marquee.kernel.http.Editorial;
import org.marquee.kernel.http.Patched;
import org.marquee.kernel.json.Patches;
import org.marquee.kernel.page.Page;
import org.marquee.kernel.page.PageQuery;
import org.marquee.kernel.trash.Purge;

@Path(ImageDesk.PATH)
@Produces("application/json")
@Consumes("application/json")
@Editorial
@Transactional
@Tag(name = "Editing images", description = "Pictures in every state.")
class ImageDesk {
    static final String PATH = "/api/v1/editorial/images";

    private final Images images;
    private final EditableImages editable;
    private final Subjects subjects;
    private final ChangeLog changes;
    private final CurrentAccount caller;
    private final Patches patches;
    private final ImageTrash trash;
    private final Clock clock;

    ImageDesk(
            Images images,
            EditableImages editable,
            Subjects subjects,
            ChangeLog changes,
            CurrentAccount caller,
            Patches patches,
            ImageTrash trash,
            Clock clock) {
        this.images = images;
        this.editable = editable;
        this.subjects = subjects;
        this.changes = changes;
        this.caller = caller;
        this.patches = patches;
        this.trash = trash;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({AUTHOR, EDITOR, ADMIN, CONTENT_READ})
    @Operation(
            operationId = "listEditableImages",
            summary = "Images in every state",
            description = "The newest first, unless `sort` says otherwise. Those in the trash are a list of their own.")
    public Page<EditableImage> list(@BeanParam @Valid EditableImageFilter filter, @BeanParam @Valid PageQuery page) {
        return editable.page(filter, page);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({AUTHOR, EDITOR, ADMIN, CONTENT_READ})
    @Operation(
            operationId = "getEditableImage",
            summary = "One image, in whatever state",
            description = "With all that an editor writes, and the `ETag` that a change has to send.")
    public EditableImage get(@RestPath UUID id) {
        return editable.require(id);
    }

    @GET
    @Path("{id}/usages")
    @RolesAllowed({AUTHOR, EDITOR, ADMIN, CONTENT_READ})
    @Operation(
            operationId = "listImageUsages",
            summary = "What shows an image",
            description = "Working copies as well as what readers see, or are going to see.")
    public Page<ImageUsage> usages(@RestPath UUID id, @BeanParam @Valid PageQuery page) {
        return editable.usages(id, page);
    }

    @PUT
    @Path("{id}")
    @RolesAllowed({AUTHOR, EDITOR, ADMIN, CONTENT_WRITE})
    @Operation(
            operationId = "replaceImage",
            summary = "All that is said of an image anew",
            description =
                    "The picture itself stays. Another focal point means other crops, at other addresses; the former"
                            + " addresses stay good. Authors change what they brought.")
    public EditableImage replace(
            @RestPath UUID id, @RestHeader("If-Match") @Nullable String ifMatch, @NotNull @Valid ImageInput input) {
        return write(requireForChange(id, ifMatch), input);
    }

    @PATCH
    @Path("{id}")
    @Consumes(Patches.MEDIA_TYPE)
    @RolesAllowed({AUTHOR, EDITOR, ADMIN, CONTENT_WRITE})
    @Patched(ImageInput.class)
    @Operation(
            operationId = "updateImage",
            summary = "Some of what is said of an image anew",
            description = "As replacing it, but what is left out stays.")
    public EditableImage update(
            @RestPath UUID id, @RestHeader("If-Match") @Nullable String ifMatch, @NotNull ObjectNode patch) {
        var image = requireForChange(id, ifMatch);
        return write(image, patches.apply(patch, editable.require(id), ImageInput.class));
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed({AUTHOR, EDITOR, ADMIN, CONTENT_WRITE})
    @Operation(
            operationId = "trashImage",
            summary = "Into the trash, or out of the world",
            description =
                    "Not while anything shows it: then `errors` lists where. Authors throw away what they brought.")
    public void delete(
            @RestPath UUID id, @RestHeader("If-Match") @Nullable String ifMatch, @BeanParam @Valid Purge purge) {
        var image = images.requireForRemoval(id, ifMatch);
        editable.requireAccess(image);
        purge.requireAllowed(caller.isAny(ADMIN));
        trash.remove(image, purge, caller.actor());
    }

    @PUT
    @Path("{id}/restoration")
    @RolesAllowed({AUTHOR, EDITOR, ADMIN, CONTENT_WRITE})
    @Operation(operationId = "restoreImage", summary = "Out of the trash", description = "May be repeated.")
    public EditableImage restore(@RestPath UUID id, @RestHeader("If-Match") @Nullable String ifMatch) {
        trash.restore(requireForChange(id, ifMatch), caller.actor());
        return editable.require(id);
    }

    private Image requireForChange(UUID id, @Nullable String ifMatch) {
        var image = images.requireForChange(id, ifMatch);
        editable.requireAccess(image);
        return image;
    }

    private EditableImage write(Image image, ImageInput input) {
        image.write(input, subjects.find(input, image.subject()), clock.instant());
        changes.record(image.change(caller.actor(), Action.UPDATED));
        images.flush();
        return editable.require(image.id);
    }
}
