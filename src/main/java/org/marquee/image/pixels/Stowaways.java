package org.marquee.image.pixels;

import java.util.List;

/**
 * Documents of other kinds that travel in a picture's comments or behind its end: a file that is a picture to us and a
 * page or a program to somebody else. They would not outlive the re-encoding; whoever sends one has made it on purpose.
 */
final class Stowaways {
    private static final List<String> SIGNATURES =
            List.of("<html", "<script", "<!doctype html", "<svg", "<?php", "<iframe", "%pdf-");

    private Stowaways() {}

    /** @param to behind the last byte */
    static void refuse(FileBytes file, long from, long to) {
        for (long at = from; at < to; at++) {
            int first = file.u8(at);
            if (first == '<' || first == '%') {
                refuse(file, at);
            }
        }
    }

    private static void refuse(FileBytes file, long at) {
        for (var signature : SIGNATURES) {
            if (stands(file, at, signature)) {
                throw UnreadablePicture.notAPicture("The file is a picture that carries a document of another kind.");
            }
        }
    }

    private static boolean stands(FileBytes file, long at, String signature) {
        int matched = 0;
        while (matched < signature.length()
                && at + matched < file.length()
                && lower(file.u8(at + matched)) == signature.charAt(matched)) {
            matched++;
        }
        return matched == signature.length();
    }

    private static int lower(int character) {
        return character >= 'A' && character <= 'Z' ? character + ('a' - 'A') : character;
    }
}
