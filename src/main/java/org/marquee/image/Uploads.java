package org.marquee.image;

import io.quarkus.logging.Log;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.marquee.image.Intake.Upload;
import org.marquee.image.NewImages.Candidate;
import org.marquee.kernel.id.Ids;
import org.marquee.kernel.problem.ProblemException;

/**
 * Brings pictures in: first the bytes, then the row, so that no image is ever without its picture. Bytes that no row comes of
 * are taken back, or else swept up later.
 */
@Singleton
class Uploads {
    private final EditableImages editable;
    private final Subjects subjects;
    private final UploadLimits limits;
    private final Intake intake;
    private final NewImages images;

    Uploads(EditableImages editable, Subjects subjects, UploadLimits limits, Intake intake, NewImages images) {
        this.editable = editable;
        this.subjects = subjects;
        this.limits = limits;
        this.intake = intake;
        this.images = images;
    }

    /** @throws ProblemException when the file is no picture that is taken, or there is no room for it */
    RestResponse<EditableImage> create(Upload upload, ImageInput input) {
        limits.count();
        if (editable.isKnown(upload.sourceHash())) {
            return images.create(new Candidate(upload.sourceHash(), Ids.next(), null), input);
        }
        // What can be refused cheaply is.
        subjects.find(input);
        limits.requireRoom(upload);
        var id = Ids.next();
        var picture = intake.take(upload, id);
        try {
            var answer = images.create(new Candidate(upload.sourceHash(), id, picture), input);
            if (!isOf(id, answer)) {
                forget(id, picture);
            }
            return answer;
        } catch (ProblemException e) {
            // Of a commit whose answer was lost nobody knows whether it was done: the sweep finds out.
            if (e.type().status() < 500) {
                forget(id, picture);
            }
            throw e;
        }
    }

    /** What was answered to the first of two equal requests is an answer of another kind. */
    private static boolean isOf(UUID id, RestResponse<?> answer) {
        return answer.getEntity() instanceof EditableImage image && image.id().equals(id);
    }

    private void forget(UUID id, Picture picture) {
        try {
            intake.forget(id, picture);
        } catch (RuntimeException e) {
            Log.warnf("The picture of an upload that failed stays for the sweep: %s", e);
        }
    }
}
