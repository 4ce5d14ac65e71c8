package org.marquee.image.pixels;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.marquee.image.pixels.FileParts.ascii;
import static org.marquee.image.pixels.FileParts.insert;
import static org.marquee.image.pixels.FileParts.join;

import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.marquee.image.pixels.UnreadablePicture.Reason;

class StowawaysTest {
    private static final BufferedImage QUARTERS = TestPicture.quarters(BufferedImage.TYPE_3BYTE_BGR);
    private static final byte[] SCRIPT = ascii("x*/=1;<ScRiPt>alert(1)</script>");

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void a_picture_with_a_page_behind_its_end_is_refused(PictureFormat format) {
        assertRefused(join(TestPicture.file(QUARTERS, format.extension()), SCRIPT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<HTML>", "<!DOCTYPE html>", "<svg onload=", "<?php system(", "%PDF-1.4", "<iframe src="})
    void so_is_one_with_any_other_document(String document) {
        assertRefused(join(TestPicture.file(QUARTERS, "jpeg"), ascii(document)));
    }

    @Test
    void so_is_one_with_a_page_among_its_comments() {
        var jpeg = TestPicture.file(QUARTERS, "jpeg");
        assertRefused(insert(jpeg, 2, FileParts.segment(0xFE, SCRIPT)));
        assertRefused(insert(jpeg, 2, FileParts.segment(0xE1, SCRIPT)));
        assertRefused(FileParts.withPngChunk(TestPicture.file(QUARTERS, "png"), "tEXt", SCRIPT));
        var gif = TestPicture.file(QUARTERS, "gif");
        var comment = join(new byte[] {0x21, (byte) 0xFE, (byte) SCRIPT.length}, SCRIPT, new byte[1]);
        assertRefused(insert(gif, gif.length - 1, comment));
        var webp = FileParts.webpPixels(TestPicture.file(QUARTERS, "webp"));
        assertRefused(FileParts.webp(webp, FileParts.riffChunk("XMP ", SCRIPT)));
    }

    /** The width of such a file spells the start of a comment. */
    @Test
    void a_gif_that_is_a_program_too_is_refused() {
        var gif = TestPicture.file(QUARTERS, "gif");
        gif[6] = '/';
        gif[7] = '*';
        assertEquals(
                Reason.TOO_LARGE,
                assertThrows(UnreadablePicture.class, () -> TestPicture.header(folder, gif))
                        .reason());
    }

    @Test
    void what_cameras_and_editors_write_is_left_in_peace() {
        var xmp = ascii("http://ns.adobe.com/xap/1.0/\0<?xpacket begin=''?><x:xmpmeta xmlns:x='adobe:ns:meta/'>");
        var list = ascii("Photoshop 3.0\0<?xml version='1.0'?><!DOCTYPE plist PUBLIC '-//Apple//DTD PLIST 1.0//EN'>");
        var segments = join(FileParts.segment(0xE1, xmp), FileParts.segment(0xED, list));
        DecoderTest.assertQuarters(
                TestPicture.decoded(folder, insert(TestPicture.file(QUARTERS, "jpeg"), 2, segments)));
    }

    @Test
    void no_word_of_the_upload_is_left_in_what_is_written() {
        var words = ascii("Exif\0\0 GPS 52.5 secret place");
        var jpeg = insert(TestPicture.file(QUARTERS, "jpeg"), 2, FileParts.segment(0xE1, words));
        var image = TestPicture.decoded(folder, jpeg);
        var encoder = new Encoder();
        assertClean(encoder.master(image).bytes());
        assertClean(encoder.encode(image, PictureFormat.JPEG));
        assertClean(encoder.encode(image, PictureFormat.WEBP));
    }

    private static void assertClean(byte[] file) {
        var text = new String(file, StandardCharsets.ISO_8859_1);
        for (var word : new String[] {"Exif", "EXIF", "secret", "ICC", "XMP", "http"}) {
            assertEquals(-1, text.indexOf(word), word);
        }
    }

    private void assertRefused(byte[] file) {
        var refusal = assertThrows(UnreadablePicture.class, () -> TestPicture.header(folder, file));
        assertEquals(Reason.NOT_A_PICTURE, refusal.reason());
    }
}
