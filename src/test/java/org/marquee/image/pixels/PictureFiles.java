package org.marquee.image.pixels;

import static org.marquee.image.pixels.FileParts.ascii;
import static org.marquee.image.pixels.FileParts.deflated;
import static org.marquee.image.pixels.FileParts.insert;
import static org.marquee.image.pixels.FileParts.join;
import static org.marquee.image.pixels.FileParts.pngChunk;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.UUID;

/** Files as people bring them: each unlike all others by a comment in it, since the same bytes twice are one image. */
public final class PictureFiles {
    public static final int WIDTH = TestPicture.WIDTH;
    public static final int HEIGHT = TestPicture.HEIGHT;

    private PictureFiles() {}

    /** Red, green above blue, white. */
    public static byte[] quarters(String format) {
        return unlikeAllOthers(TestPicture.file(TestPicture.quarters(BufferedImage.TYPE_3BYTE_BGR), format));
    }

    /** The same, of pixels of another type. */
    public static byte[] quarters(String format, int type) {
        return unlikeAllOthers(TestPicture.file(TestPicture.quarters(type), format));
    }

    /** A JPEG of many colours. */
    public static byte[] photograph(int width, int height) {
        return unlikeAllOthers(TestPicture.file(TestPicture.photograph(width, height), "jpeg"));
    }

    /** Any picture. */
    public static byte[] of(BufferedImage image, String format) {
        return unlikeAllOthers(TestPicture.file(image, format));
    }

    /** The {@link #quarters} in the first frame. */
    public static byte[] animated(String format, int frames) {
        return unlikeAllOthers(
                format.equals("gif") ? PictureHeaderTest.animatedGif(frames) : PictureHeaderTest.animatedWebp(frames));
    }

    /** As a camera stores the {@link #quarters} that was held so. */
    public static byte[] turned(String format, int orientation) {
        var stored = OrientationTest.stored(TestPicture.quarters(BufferedImage.TYPE_3BYTE_BGR), orientation);
        var file = unlikeAllOthers(TestPicture.file(stored, format));
        return format.equals("jpeg")
                ? insert(file, 2, exif(orientation))
                : FileParts.withPngChunk(file, "eXIf", FileParts.exif(orientation));
    }

    /** A PNG of some kilobytes that says it has so many pixels. */
    public static byte[] bomb(int width, int height) {
        var pixels = pngChunk("IDAT", deflated(new byte[1_000_000]));
        return unlikeAllOthers(FileParts.png(width, height, 8, 2, pixels));
    }

    /** Sixteen bits a colour. */
    public static byte[] deepPng(int red, int green, int blue) {
        var row = ByteBuffer.allocate(7)
                .put((byte) 0)
                .putShort((short) red)
                .putShort((short) green)
                .putShort((short) blue);
        return unlikeAllOthers(FileParts.png(1, 1, 16, 2, pngChunk("IDAT", deflated(row.array()))));
    }

    /** A JPEG with all that cameras and programs put beside the pixels, each with the same telling word in it. */
    public static byte[] talkative(String word) {
        var profile = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
        return insert(
                quarters("jpeg"),
                2,
                join(
                        FileParts.segment(0xE1, join(ascii("Exif\0\0"), FileParts.exif(1), ascii("GPS " + word))),
                        FileParts.segment(0xE1, ascii("http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>" + word)),
                        FileParts.segment(0xED, ascii("Photoshop 3.0\0" + word)),
                        FileParts.segment(0xE2, join(ascii("ICC_PROFILE\0\1\1"), profile)),
                        FileParts.segment(0xFE, ascii(word))));
    }

    /** A PNG with text of all kinds, a time and a profile. */
    public static byte[] talkativePng(String word) {
        var profile = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
        return insert(
                quarters("png"),
                33,
                join(
                        pngChunk("iCCP", join(ascii(word + "\0\0"), deflated(profile))),
                        pngChunk("tEXt", ascii("Comment\0" + word)),
                        pngChunk("iTXt", ascii("XML:com.adobe.xmp\0\0\0\0\0" + word)),
                        pngChunk("eXIf", join(FileParts.exif(1), ascii(word))),
                        pngChunk("tIME", new byte[] {7, -24, 1, 1, 1, 1, 1})));
    }

    /** Four inks: cyan and a quarter of black. */
    public static byte[] cmyk() throws IOException {
        return unlikeAllOthers(ColorTest.inks(0, 0, 255, 255, 191));
    }

    /** A JPEG's segment that says how the camera was held. */
    private static byte[] exif(int orientation) {
        return FileParts.segment(0xE1, join(ascii("Exif\0\0"), FileParts.exif(orientation)));
    }

    /** The same picture in other bytes. */
    public static byte[] unlikeAllOthers(byte[] file) {
        var text = ascii(UUID.randomUUID().toString());
        return switch (PictureFormat.sniff(file).orElseThrow()) {
            case JPEG -> insert(file, 2, FileParts.segment(0xFE, text));
            case PNG -> FileParts.withPngChunk(file, "tEXt", join(ascii("Comment\0"), text));
            case WEBP -> {
                var longer = join(file, FileParts.riffChunk("note", text));
                yield ByteBuffer.wrap(longer)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .putInt(4, longer.length - 8)
                        .array();
            }
            case GIF -> {
                var comment = join(new byte[] {0x21, (byte) 0xFE, (byte) text.length}, text, new byte[1]);
                yield insert(file, file.length - 1, comment);
            }
        };
    }
}
