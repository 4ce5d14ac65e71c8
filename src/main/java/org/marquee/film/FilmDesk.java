package org.marquee.film;

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

@Path(FilmDesk.PATH)
@Produces("application/json")
@Consumes("application/json")
@Editorial
@Transactional
@Tag(name = "Editing films", description = "Films of every kind, in every state.")
class FilmDesk {
    static final String PATH = "/api/v1/editorial/films";

    private final Films films;
    private final EditableFilms editable;
    private final FilmWriter writer;
    private final ChangeLog changes;
    private final CurrentAccount caller;
    private final Patches patches;
    private final FilmTrash trash;
    private final Clock clock;

    FilmDesk(
            Films films,
            EditableFilms editable,
            FilmWriter writer,
            ChangeLog changes,
            CurrentAccount caller,
            Patches patches,
            FilmTrash trash,
            Clock clock) {
        this.films = films;
        this.editable = editable;
        this.writer = writer;
        this.changes = changes;
        this.caller = caller;
        this.patches = patches;
        this.trash = trash;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({AUTHOR, EDITOR, ADMIN, CONTENT_READ})
    @Operation(
            operationId = "listEditableFilms",
            summary = "Films in every state",
            description = "Those in the trash are a list of their own.")
    public Page<EditableFilmSummary> list(
            @BeanParam @Valid EditableFilmFilter filter, @BeanParam @Valid PageQuery page) {
        return editable.page(filter, page);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({AUTHOR, EDITOR, ADMIN, CONTENT_READ})
    @Operation(
            operationId = "getEditableFilm",
            summary = "One film, in whatever state",
            description = "With all that an editor writes, and the `ETag` that a change has to send.")
    public EditableFilm get(@RestPath UUID id) {
        return editable.require(id);
    }

    @POST
    @RolesAllowed({EDITOR, ADMIN, CONTENT_WRITE})
    @Idempotent
    @Operation(
            operationId = "createFilm",
            summary = "A new film",
            description = "Readers see it at once. Without a slug, one is made from the title and the year.")
    public RestResponse<EditableFilm> create(@NotNull @Valid FilmInput input) {
        var film = writer.create(Ids.next(), input, clock.instant());
        return Created.at(PATH, film.id, answer(Action.CREATED, film));
    }

    @PUT
    @Path("{id}")
    @RolesAllowed({EDITOR, ADMIN, CONTENT_WRITE})
    @Operation(
            operationId = "replaceFilm",
            summary = "All of a film anew",
            description = "Without a slug, it stays. A former one leads here for ever.")
    public EditableFilm replace(
            @RestPath UUID id, @RestHeader("If-Match") @Nullable String ifMatch, @NotNull @Valid FilmInput input) {
        return write(films.requireForChange(id, ifMatch), input);
    }

    @PATCH
    @Path("{id}")
    @Consumes(Patches.MEDIA_TYPE)
    @RolesAllowed({EDITOR, ADMIN, CONTENT_WRITE})
    @Patched(FilmInput.class)
    @Operation(
            operationId = "updateFilm",
            summary = "Some members of a film anew",
            description = "A list is replaced as a whole.")
    public EditableFilm update(
            @RestPath UUID id, @RestHeader("If-Match") @Nullable String ifMatch, @NotNull ObjectNode patch) {
        var film = films.requireForChange(id, ifMatch);
        return write(film, patches.apply(patch, editable.require(id), FilmInput.class));
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed({EDITOR, ADMIN, CONTENT_WRITE})
    @Operation(
            operationId = "trashFilm",
            summary = "Into the trash, or out of the world",
            description = "Not while a review is about it.")
    public void delete(
            @RestPath UUID id, @RestHeader("If-Match") @Nullable String ifMatch, @BeanParam @Valid Purge purge) {
        var film = films.requireForRemoval(id, ifMatch);
        purge.requireAllowed(caller.isAny(ADMIN));
        trash.remove(film, purge, caller.actor());
    }

    @PUT
    @Path("{id}/restoration")
    @RolesAllowed({EDITOR, ADMIN, CONTENT_WRITE})
    @Operation(
            operationId = "restoreFilm",
            summary = "Out of the trash",
            description =
                    "Readers see it again at once. May be repeated. What it refers to may be in the trash by now: readers"
                            + " do not see that, and the next save points to it.")
    public EditableFilm restore(@RestPath UUID id, @RestHeader("If-Match") @Nullable String ifMatch) {
        trash.restore(films.requireForChange(id, ifMatch), caller.actor());
        return editable.require(id);
    }

    private EditableFilm write(Film film, FilmInput input) {
        writer.replace(film, input, clock.instant());
        return answer(Action.UPDATED, film);
    }

    private EditableFilm answer(Action action, Film film) {
        changes.record(film.change(caller.actor(), action));
        films.settle();
        return editable.require(film.id);
    }
}
