package org.marquee.image;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import org.marquee.account.CurrentAccount;
import org.marquee.account.Roles;
import org.marquee.image.Renditions.Shown;
import org.marquee.kernel.page.Page;
import org.marquee.kernel.page.PageQuery;
import org.marquee.kernel.problem.NotFound;
import org.marquee.kernel.problem.ProblemException;
import org.marquee.kernel.problem.ProblemType;
import org.marquee.kernel.sql.Conditions;
import org.marquee.kernel.sql.Lists;
import org.marquee.kernel.sql.Reader;
import org.marquee.kernel.sql.Referrers;

/** The images in every state, whose they are, and what shows them. */
@Singleton
class EditableImages {
    private static final String ONE = "select " + EditableImage.DOCUMENT + " from image i where i.id = ?";

    private static final String REFERRERS =
            "select u.path, 'The ' || u.entity || ' ''' || u.title || ''' shows it (' || u.role || ').' from ("
                    + ImageUsage.ROWS + ") u where u.image_id = ?";

    private static final String SHOWN = """
            select json_build_object('id', i.id, 'hash', f.hash, 'mediaType', i.media_type,
              'width', i.width, 'height', i.height, 'focalX', f.focal_x, 'focalY', f.focal_y)
            from image i
            join image_focus f on f.image_id = i.id
            where i.id = ? and f.hash = ?""";

    private final Reader reader;
    private final Lists lists;
    private final Referrers referrers;
    private final CurrentAccount caller;

    EditableImages(Reader reader, Lists lists, Referrers referrers, CurrentAccount caller) {
        this.reader = reader;
        this.lists = lists;
        this.referrers = referrers;
        this.caller = caller;
    }

    Page<EditableImage> page(EditableImageFilter filter, PageQuery query) {
        return lists.page(
                EditableImage.class, EditableImage.DOCUMENT, "image i", filter.conditions(), filter.order(), query);
    }

    EditableImage require(UUID id) {
        return reader.first(EditableImage.class, ONE, id).orElseThrow(() -> missing(id));
    }

    /** Each thing once for each way in which it shows the image. */
    Page<ImageUsage> usages(UUID id, PageQuery query) {
        if (!exists(id)) {
            throw missing(id);
        }
        return lists.page(
                ImageUsage.class,
                ImageUsage.DOCUMENT,
                "(" + ImageUsage.ROWS + ") u",
                new Conditions().and("u.image_id = ?", id),
                ImageUsage.ORDER,
                query);
    }

    void refuseIfReferred(UUID id) {
        referrers.refuse(id, "Something still shows it.", REFERRERS);
    }

    /** @throws ProblemException 403 when somebody else brought it, and the caller may only change their own */
    void requireAccess(Image image) {
        var isOwn = image.uploadedBy != null && caller.is(image.uploadedBy);
        if (!isOwn && !caller.isAny(Roles.EDITOR, Roles.ADMIN, Roles.CONTENT_WRITE)) {
            throw new ProblemException(ProblemType.FORBIDDEN, "Somebody else brought this image.");
        }
    }

    /** At an address of now or of before, whoever uses it, in the trash or not. */
    Optional<Shown> shown(UUID id, String hash) {
        return reader.first(Shown.class, SHOWN, id, hash);
    }

    boolean exists(UUID id) {
        return reader.text("select 'yes' from image where id = ?", id).isPresent();
    }

    /** Whether these bytes were brought before. */
    boolean isKnown(String sourceHash) {
        return reader.text("select 'yes' from image where source_hash = ?", sourceHash)
                .isPresent();
    }

    /** What is kept of all that somebody brought. */
    long bytesOf(UUID uploader) {
        return reader.text("select cast(coalesce(sum(bytes), 0) as text) from image where uploaded_by = ?", uploader)
                .map(Long::parseLong)
                .orElse(0L);
    }

    private static NotFound missing(UUID id) {
        return new NotFound("image", id.toString());
    }
}
