package org.marquee.term;

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

@Path(TermDesk.PATH + "/{kind:" + TermKind.PATHS + "}")
@Produces("application/json")
@Consumes("application/json")
@Editorial
@Transactional
@Tag(name = "Editing terms", description = "Genres, platforms, companies and tags in every state.")
class TermDesk {
    static final String PATH = "/api/v1/editorial";

    private final Terms terms;
    private final EditableTerms editable;
    private final ChangeLog changes;
    private final CurrentAccount caller;
    private final Patches patches;
    private final TermTrash trash;
    private final Clock clock;

    TermDesk(
            Terms terms,
            EditableTerms editable,
            ChangeLog changes,
            CurrentAccount caller,
            Patches patches,
            TermTrash trash,
            Clock clock) {
        this.terms = terms;
        this.editable = editable;
        this.changes = changes;
        this.caller = caller;
        this.patches = patches;
        this.trash = trash;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({AUTHOR, EDITOR, ADMIN, CONTENT_READ})
    @Operation(operationId = "listEditableTerms", summary = "Terms of one kind, or those of it in the trash")
    public Page<EditableTerm> list(
            @RestPath TermKind kind, @BeanParam @Valid EditableTermFilter filter, @BeanParam @Valid PageQuery page) {
        return editable.page(kind, filter, page);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({AUTHOR, EDITOR, ADMIN, CONTENT_READ})
    @Operation(operationId = "getEditableTerm", summary = "One term, in whatever state")
    public EditableTerm get(@RestPath TermKind kind, @RestPath UUID id) {
        return editable.require(kind, id);
    }

    @POST
    @RolesAllowed({EDITOR, ADMIN, CONTENT_WRITE})
    @Idempotent
    @Operation(operationId = "createTerm", summary = "A new term", description = "Readers see it at once.")
    public RestResponse<EditableTerm> create(@RestPath TermKind kind, @NotNull @Valid TermInput input) {
        var term = new Term(Ids.next(), kind, editable.slug(kind, input), input, clock.instant());
        terms.persist(term);
        return Created.at(PATH + "/" + kind.path, term.id, answer(Action.CREATED, term));
    }

    @PUT
    @Path("{id}")
    @RolesAllowed({EDITOR, ADMIN, CONTENT_WRITE})
    @Operation(operationId = "replaceTerm", summary = "Another name or slug", description = "Without a slug, it stays.")
    public EditableTerm replace(
            @RestPath TermKind kind,
            @RestPath UUID id,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @Valid TermInput input) {
        return write(terms.requireForChange(kind, id, ifMatch), input);
    }

    @PATCH
    @Path("{id}")
    @Consumes(Patches.MEDIA_TYPE)
    @RolesAllowed({EDITOR, ADMIN, CONTENT_WRITE})
    @Patched(TermInput.class)
    @Operation(operationId = "updateTerm", summary = "Some members of it anew")
    public EditableTerm update(
            @RestPath TermKind kind,
            @RestPath UUID id,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull ObjectNode patch) {
        // Locked before it is read, so that nothing of what others do meanwhile is lost.
        var term = terms.requireForChange(kind, id, ifMatch);
        return write(term, patches.apply(patch, editable.require(kind, id), TermInput.class));
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed({EDITOR, ADMIN, CONTENT_WRITE})
    @Operation(
            operationId = "trashTerm",
            summary = "Into the trash, or out of the world",
            description = "Not while films or reviews refer to it.")
    public void delete(
            @RestPath TermKind kind,
            @RestPath UUID id,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @BeanParam @Valid Purge purge) {
        var term = terms.requireForRemoval(kind, id, ifMatch);
        purge.requireAllowed(caller.isAny(ADMIN));
        trash.remove(term, purge, caller.actor());
    }

    @PUT
    @Path("{id}/restoration")
    @RolesAllowed({EDITOR, ADMIN, CONTENT_WRITE})
    @Operation(operationId = "restoreTerm", summary = "Out of the trash")
    public EditableTerm restore(
            @RestPath TermKind kind, @RestPath UUID id, @RestHeader("If-Match") @Nullable String ifMatch) {
        trash.restore(terms.requireForChange(kind, id, ifMatch), caller.actor());
        return editable.require(kind, id);
    }

    private EditableTerm write(Term term, TermInput input) {
        term.write(input.slug() == null ? term.slug : input.slug(), input, clock.instant());
        return answer(Action.UPDATED, term);
    }

    private EditableTerm answer(Action action, Term term) {
        changes.record(term.change(caller.actor(), action));
        terms.flush();
        return editable.require(term.kind, term.id);
    }
}
