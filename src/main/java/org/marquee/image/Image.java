package org.marquee.image;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A picture, with what it says where a usage says nothing else. */
@Entity
public class Image {
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

    String file;
    String mediaType;
    String hash;
    int width;
    int height;

    @Column(name = "focal_x")
    double focalX;

    @Column(name = "focal_y")
    double focalY;

    String blurhash;
    String dominantColor;
    String dataUri;
    Instant createdAt;
    Instant updatedAt;

    @Nullable
    Instant trashedAt;

    @Version
    int version;

    protected Image() {}

    public Image(UUID id, Picture picture, ImageView.Placeholder placeholder, ImageInput input, Instant now) {
        this.id = id;
        this.file = picture.file();
        this.mediaType = picture.mediaType();
        this.hash = picture.hash();
        this.width = picture.width();
        this.height = picture.height();
        this.blurhash = placeholder.blurhash();
        this.dominantColor = placeholder.dominantColor();
        this.dataUri = placeholder.dataUri();
        this.createdAt = now;
        write(input, now);
    }

    void write(ImageInput input, Instant now) {
        alt = input.alt();
        caption = input.caption();
        credit = input.credit();
        focalX = input.focalPoint() == null ? 0.5 : input.focalPoint().x();
        focalY = input.focalPoint() == null ? 0.5 : input.focalPoint().y();
        updatedAt = now;
    }

    public UUID id() {
        return id;
    }

    /** What it shows; may be empty. */
    public String alt() {
        return alt;
    }

    /**
     * A file with a picture.
     *
     * @param file its name below {@code demo/images} on the class path
     * @param hash 32 hexadecimal digits, made of its bytes
     * @param width in pixels
     * @param height in pixels
     */
    public record Picture(String file, String mediaType, String hash, int width, int height) {}
}
