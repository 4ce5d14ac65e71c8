package org.marquee.image;

import static java.util.Objects.requireNonNull;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.marquee.kernel.change.Action;
import org.marquee.kernel.change.Actor;
import org.marquee.kernel.change.Change;
import org.marquee.kernel.trash.Lifetime;
import org.marquee.kernel.trash.Trashable;

/** A picture, with what it says where a usage says nothing else. */
@Entity
public class Image implements Trashable {
    @Id
    UUID id;

    String alt;

    @Nullable
    String caption;

    @Nullable
    String credit;

    @Nullable
    String license;

    @Nullable
    String sourceUrl;

    /** Where it lies on the class path as long as it is in no store: sample content of earlier versions. */
    @Nullable
    String file;

    @Nullable
    String fileName;

    String mediaType;

    @Nullable
    String sourceHash;

    @Nullable
    Long bytes;

    int width;
    int height;

    /** Of what decides how its renditions look. */
    String hash;

    @Column(name = "focal_x")
    double focalX;

    @Column(name = "focal_y")
    double focalY;

    /** The present one and all before: addresses with their hashes stay good. */
    @ElementCollection
    @CollectionTable(name = "image_focus", joinColumns = @JoinColumn(name = "image_id"))
    Set<Focus> focuses = new HashSet<>();

    String blurhash;
    String dominantColor;
    String dataUri;

    /** What it shows. */
    @Nullable
    UUID filmId;

    @Nullable
    UUID personId;

    @Nullable
    UUID uploadedBy;

    @Embedded
    Lifetime lifetime;

    @Version
    int version;

    protected Image() {}

    /** @param uploadedBy the account or API key that brought it */
    public Image(UUID id, Picture picture, @Nullable UUID uploadedBy, ImageInput input, Subject subject, Instant now) {
        this.id = id;
        this.fileName = picture.fileName();
        this.uploadedBy = uploadedBy;
        this.lifetime = new Lifetime(now);
        show(picture);
        write(input, subject, now);
    }

    private void show(Picture picture) {
        sourceHash = picture.sourceHash();
        mediaType = picture.mediaType();
        bytes = picture.bytes();
        width = picture.width();
        height = picture.height();
        blurhash = picture.placeholder().blurhash();
        dominantColor = picture.placeholder().dominantColor();
        dataUri = picture.placeholder().dataUri();
    }

    void write(ImageInput input, Subject subject, Instant now) {
        lifetime.requireKept();
        alt = input.alt();
        caption = input.caption();
        credit = input.credit();
        license = input.license();
        sourceUrl = input.sourceUrl();
        filmId = subject.film();
        personId = subject.person();
        focus(point(input));
        lifetime.touch(now);
    }

    private static ImageView.FocalPoint point(ImageInput input) {
        var point = input.focalPoint();
        return point == null ? ImageView.FocalPoint.CENTRE : new ImageView.FocalPoint(point.x(), point.y());
    }

    private void focus(ImageView.FocalPoint point) {
        if (hash == null || focalX != point.x() || focalY != point.y()) {
            focalX = point.x();
            focalY = point.y();
            var focus = new Focus(sourceHash == null ? id.toString() : sourceHash, focalX, focalY);
            hash = focus.hash;
            focuses.add(focus);
        }
    }

    /** Has what lay on the class path shown from the store. */
    void store(Picture picture) {
        file = null;
        show(picture);
    }

    Subject subject() {
        return new Subject(filmId, personId);
    }

    String file() {
        return requireNonNull(file);
    }

    @Override
    public Lifetime lifetime() {
        return lifetime;
    }

    @Override
    public Change change(Actor actor, Action action) {
        return new Change(actor, action, "image", id);
    }

    public UUID id() {
        return id;
    }

    /** What it shows; may be empty. */
    public String alt() {
        return alt;
    }

    /**
     * The film or person that a picture shows, if anybody said so; neither has to use it.
     */
    public record Subject(@Nullable UUID film, @Nullable UUID person) {
        public static final Subject UNKNOWN = new Subject(null, null);
    }
}
