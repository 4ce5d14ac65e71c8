package org.marquee.image;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Clock;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.marquee.account.CurrentAccount;
import org.marquee.kernel.change.Action;
import org.marquee.kernel.change.ChangeLog;
import org.marquee.kernel.http.Created;
import org.marquee.kernel.http.Idempotent;
import org.marquee.kernel.problem.Unavailable;

/** Makes images of pictures that are in the store; of the same bytes only once. */
@ApplicationScoped
class NewImages {
    private final Images images;
    private final EditableImages editable;
    private final Subjects subjects;
    private final ImageTrash trash;
    private final ChangeLog changes;
    private final CurrentAccount caller;
    private final Clock clock;

    NewImages(
            Images images,
            EditableImages editable,
            Subjects subjects,
            ImageTrash trash,
            ChangeLog changes,
            CurrentAccount caller,
            Clock clock) {
        this.images = images;
        this.editable = editable;
        this.subjects = subjects;
        this.trash = trash;
        this.changes = changes;
        this.caller = caller;
        this.clock = clock;
    }

    /** 201 with the image; 200 with the one that has been there, be it in the trash, when somebody brought the same bytes before. */
    @Transactional
    @Idempotent
    RestResponse<EditableImage> create(Candidate candidate, ImageInput input) {
        var known = images.bySource(candidate.sourceHash);
        if (known.isPresent()) {
            return existing(known.get());
        }
        if (candidate.picture == null) {
            // It was there when the upload arrived, and has been purged since.
            throw new Unavailable("The image was removed meanwhile. Please send it again.", null);
        }
        var image = new Image(
                candidate.id, candidate.picture, caller.actor().id(), input, subjects.find(input), clock.instant());
        images.persist(image);
        changes.record(image.change(caller.actor(), Action.CREATED));
        images.flush();
        return Created.at(ImageDesk.PATH, image.id, editable.require(image.id));
    }

    private RestResponse<EditableImage> existing(Image image) {
        if (image.lifetime.isTrashed()) {
            editable.requireAccess(image);
            trash.restore(image, caller.actor());
        }
        return RestResponse.ResponseBuilder.ok(editable.require(image.id))
                .header(HttpHeaders.LOCATION, ImageDesk.PATH + "/" + image.id)
                .build();
    }

    /**
     * What may become an image. The same bytes are the same request, whatever was made of them.
     *
     * @param id that it is going to have
     * @param picture null when its bytes have been there before
     */
    record Candidate(
            @JsonValue String sourceHash, UUID id, @Nullable Picture picture) {}
}
