package org.marquee.person;

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

@Path(PersonDesk.PATH)
@Produces("application/json")
@Consumes("application/json")
@Editorial
@Transactional
@Tag(name = "Editing people", description = "People who make films, in every state.")
class PersonDesk {
    static final String PATH = "/api/v1/editorial/people";

    private final People people;
    private final EditablePeople editable;
    private final Images images;
    private final ChangeLog changes;
    private final CurrentAccount caller;
    private final Patches patches;
    private final PersonTrash trash;
    private final Clock clock;

    PersonDesk(
            People people,
            EditablePeople editable,
            Images images,
            ChangeLog changes,
            CurrentAccount caller,
            Patches patches,
            PersonTrash trash,
            Clock clock) {
        this.people = people;
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
            operationId = "listEditablePeople",
            summary = "People in every state",
            description = "Those in the trash are a list of their own.")
    public Page<EditablePersonSummary> list(
            @BeanParam @Valid EditablePersonFilter filter, @BeanParam @Valid PageQuery page) {
        return editable.page(filter, page);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({AUTHOR, EDITOR, ADMIN, CONTENT_READ})
    @Operation(
            operationId = "getEditablePerson",
            summary = "One person, in whatever state",
            description = "With all that an editor writes, and the `ETag` that a change has to send.")
    public EditablePerson get(@RestPath UUID id) {
        return editable.require(id);
    }

    @POST
    @RolesAllowed({EDITOR, ADMIN, CONTENT_WRITE})
    @Idempotent
    @Operation(
            operationId = "createPerson",
            summary = "A new person",
            description = "Readers see it at once. Without a slug, one is made from the name.")
    public RestResponse<EditablePerson> create(@NotNull @Valid PersonInput input) {
        var portrait = images.referred("/portrait", input.portrait());
        var person = new Person(Ids.next(), editable.slug(input), input, portrait, clock.instant());
        people.persist(person);
        return Created.at(PATH, person.id, answer(Action.CREATED, person));
    }

    @PUT
    @Path("{id}")
    @RolesAllowed({EDITOR, ADMIN, CONTENT_WRITE})
    @Operation(
            operationId = "replacePerson",
            summary = "All of a person anew",
            description = "Without a slug, it stays. A former one leads here for ever.")
    public EditablePerson replace(
            @RestPath UUID id, @RestHeader("If-Match") @Nullable String ifMatch, @NotNull @Valid PersonInput input) {
        return write(people.requireForChange(id, ifMatch), input);
    }

    @PATCH
    @Path("{id}")
    @Consumes(Patches.MEDIA_TYPE)
    @RolesAllowed({EDITOR, ADMIN, CONTENT_WRITE})
    @Patched(PersonInput.class)
    @Operation(
            operationId = "updatePerson",
            summary = "Some members of a person anew",
            description = "A list is replaced as a whole.")
    public EditablePerson update(
            @RestPath UUID id, @RestHeader("If-Match") @Nullable String ifMatch, @NotNull ObjectNode patch) {
        var person = people.requireForChange(id, ifMatch);
        return write(person, patches.apply(patch, editable.require(id), PersonInput.class));
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed({EDITOR, ADMIN, CONTENT_WRITE})
    @Operation(
            operationId = "trashPerson",
            summary = "Into the trash, or out of the world",
            description = "Not while a film credits them.")
    public void delete(
            @RestPath UUID id, @RestHeader("If-Match") @Nullable String ifMatch, @BeanParam @Valid Purge purge) {
        var person = people.requireForRemoval(id, ifMatch);
        purge.requireAllowed(caller.isAny(ADMIN));
        trash.remove(person, purge, caller.actor());
    }

    @PUT
    @Path("{id}/restoration")
    @RolesAllowed({EDITOR, ADMIN, CONTENT_WRITE})
    @Operation(
            operationId = "restorePerson",
            summary = "Out of the trash",
            description = "Readers see it again at once. May be repeated.")
    public EditablePerson restore(@RestPath UUID id, @RestHeader("If-Match") @Nullable String ifMatch) {
        trash.restore(people.requireForChange(id, ifMatch), caller.actor());
        return editable.require(id);
    }

    private EditablePerson write(Person person, PersonInput input) {
        var slug = input.slug() == null ? person.slug : input.slug();
        person.write(slug, input, images.referred("/portrait", input.portrait()), clock.instant());
        return answer(Action.UPDATED, person);
    }

    private EditablePerson answer(Action action, Person person) {
        changes.record(person.change(caller.actor(), action));
        people.flush();
        return editable.require(person.id);
    }
}
