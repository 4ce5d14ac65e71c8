package org.marquee.image.pixels;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PictureFormatTest {

    @ParameterizedTest
    @EnumSource
    void a_format_is_told_by_its_first_bytes(PictureFormat format) {
        var file = TestPicture.file(TestPicture.quarters(BufferedImage.TYPE_3BYTE_BGR), format.extension());
        assertEquals(Optional.of(format), PictureFormat.sniff(file));
        assertEquals(Optional.of(format), PictureFormat.sniff(FileParts.slice(file, 0, PictureFormat.HEAD_BYTES)));
        assertEquals("image/" + format.extension(), format.mediaType());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "G",
                "GIF88a",
                "<svg xmlns='http://www.w3.org/2000/svg'/>",
                "<!doctype html>",
                "%PDF-1.7",
                "RIFF....WAVEfmt ",
                "BM......",
                "II*\0....",
                "\0\0\0\u0020ftypavif",
                "\u00FF\u00D8",
                " \u00FF\u00D8\u00FF"
            })
    void everything_else_is_no_picture(String head) {
        assertTrue(PictureFormat.sniff(FileParts.ascii(head)).isEmpty());
    }

    @Test
    void what_follows_the_first_bytes_does_not_matter() {
        assertEquals(Optional.of(PictureFormat.GIF), PictureFormat.sniff(FileParts.ascii("GIF89a<script>")));
    }
}
