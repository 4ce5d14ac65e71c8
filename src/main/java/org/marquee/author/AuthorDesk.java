package org.marquee.author;

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
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.marquee.account.CurrentAccount;
import org.marquee.image.Images;
import org.marquee.kernel.change.Action;
import org.marquee.kernel.change.ChangeLog;
import org.marquee.kernel.http.Created;
import org.marquee.kernel.http.Editorial;
import org.marquee.kernel.http.Idempotent;
import org.marquee.kernel.http.Patched;
import org.marquee.kernel.id.Ids;
import org.marquee.kernel.json.Patches;
import org.marquee.kernel.page.Page;
import org.marquee.kernel.page.PageQuery;
import org.marquee.kernel.trash.Purge;

@Path(AuthorDesk.PATH)
@Produces("application/json")
@Consumes("application/json")
@Editorial
@Transactional
@Tag(name = "Editing authors", description = "Who writes reviews, in every state.")
class AuthorDesk {
    static final String PATH = "/api/v1/editorial/authors";

    private final Authors authors;
    private final EditableAuthors editable;
    private final Images images;
    private final ChangeLog changes;
    private final CurrentAccount caller;
    private final Patches patches;
    private final AuthorTrash trash;
    private final Clock clock;

    AuthorDesk(
            Authors authors,
            EditableAuthors editable,
            Images images,
            ChangeLog changes,
            CurrentAccount caller,
            Patches patches,
            AuthorTrash trash,
            Clock clock) {
        this.authors = authors;
        this.editable = editable;
        this.images = images;
        this.changes = changes;
        this.caller = caller;
        this.patches = patches;
        this.trash = trash;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({AUTHOR, EDITOR, ADMIN, CONTENT_READ})
    @Operation(
            operationId = "listEditableAuthors",
            summary = "Authors in every state",
            description = "Those in the trash are a list of their own.")
    public Page<EditableAuthorSummary> list(
            @BeanParam @Valid EditableAuthorFilter filter, @BeanParam @Valid PageQuery page) {
        return editable.page(filter, page);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({AUTHOR, EDITOR, ADMIN, CONTENT_READ})
    @Operation(
            operationId = "getEditableAuthor",
            summary = "One author, in whatever state",
            description = "With all that an editor writes, and the `ETag` that a change has to send.")
    public EditableAuthor get(@RestPath UUID id) {
        return editable.require(id);
    }

    @POST
    @RolesAllowed({EDITOR, ADMIN, CONTENT_WRITE})
    @Idempotent
    @Operation(
            operationId = "createAuthor",
            summary = "A new author",
            description = "Readers see it at once. Without a slug, one is made from the name.")
    public RestResponse<EditableAuthor> create(@NotNull @Valid AuthorInput input) {
        editable.requireAccount(input);
        var portrait = images.referred("/portrait", input.portrait());
        var author = new Author(Ids.next(), editable.slug(input), input, portrait, clock.instant());
        authors.persist(author);
        return Created.at(PATH, author.id, answer(Action.CREATED, author));
    }

    @PUT
    @Path("{id}")
    @RolesAllowed({EDITOR, ADMIN, CONTENT_WRITE})
    @Operation(
            operationId = "replaceAuthor",
            summary = "All of an author anew",
            description = "Without a slug, it stays. A former one leads here for ever.")
    public EditableAuthor replace(
            @RestPath UUID id, @RestHeader("If-Match") @Nullable String ifMatch, @NotNull @Valid AuthorInput input) {
        return write(authors.requireForChange(id, ifMatch), input);
    }

    @PATCH
    @Path("{id}")
    @Consumes(Patches.MEDIA_TYPE)
    @RolesAllowed({EDITOR, ADMIN, CONTENT_WRITE})
    @Patched(AuthorInput.class)
    @Operation(
            operationId = "updateAuthor",
            summary = "Some members of an author anew",
            description = "A list is replaced as a whole.")
    public EditableAuthor update(
            @RestPath UUID id, @RestHeader("If-Match") @Nullable String ifMatch, @NotNull ObjectNode patch) {
        var author = authors.requireForChange(id, ifMatch);
        return write(author, patches.apply(patch, editable.require(id), AuthorInput.class));
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed({EDITOR, ADMIN, CONTENT_WRITE})
    @Operation(
            operationId = "trashAuthor",
            summary = "Into the trash, or out of the world",
            description = "Not while a review is by them.")
    public void delete(
            @RestPath UUID id, @RestHeader("If-Match") @Nullable String ifMatch, @BeanParam @Valid Purge purge) {
        var author = authors.requireForRemoval(id, ifMatch);
        purge.requireAllowed(caller.isAny(ADMIN));
        trash.remove(author, purge, caller.actor());
    }

    @PUT
    @Path("{id}/restoration")
    @RolesAllowed({EDITOR, ADMIN, CONTENT_WRITE})
    @Operation(
            operationId = "restoreAuthor",
            summary = "Out of the trash",
            description = "Readers see it again at once. May be repeated.")
    public EditableAuthor restore(@RestPath UUID id, @RestHeader("If-Match") @Nullable String ifMatch) {
        trash.restore(authors.requireForChange(id, ifMatch), caller.actor());
        return editable.require(id);
    }

    private EditableAuthor write(Author author, AuthorInput input) {
        editable.requireAccount(input);
        var slug = input.slug() == null ? author.slug : input.slug();
        author.write(slug, input, images.referred("/portrait", input.portrait()), clock.instant());
        return answer(Action.UPDATED, author);
    }

    private EditableAuthor answer(Action action, Author author) {
        changes.record(author.change(caller.actor(), action));
        authors.flush();
        return editable.require(author.id);
    }
}
