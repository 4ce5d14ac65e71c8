package org.marquee.image.pixels;

/** What the bytes of a file say about the picture, and where in it the parts stand that a decoder needs. */
interface Structure {
    /** As stored, before the orientation is applied. */
    int width();

    int height();

    /** Counted no further than a limit needs. */
    int frames();

    /** 1 to 8. */
    int orientation();

    Cost cost();

    /** @param reduction one pixel of so many a side is kept */
    Pixels decode(FileBytes file, int reduction);

    static Structure of(PictureFormat format, FileBytes file) {
        return switch (format) {
            case JPEG -> new JpegScanner(file).scan();
            case PNG -> new PngScanner(file).scan();
            case WEBP -> new WebpScanner(file).scan();
            case GIF -> GifStructure.scan(file);
        };
    }
}
