package org.marquee.kernel.http;

import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import org.jspecify.annotations.Nullable;

/** JSON-LD, which frontends put into their pages as it is. */
public final class LinkedData {
    public static final String MEDIA_TYPE = "application/ld+json";

    /** Whatever a text says, it ends no element of a page. */
    static final CharacterEscapes ESCAPES = new ForScripts();

    private LinkedData() {}

    private static final class ForScripts extends CharacterEscapes {
        private static final long serialVersionUID = 1;

        @Override
        public int[] getEscapeCodesForAscii() {
            var codes = standardAsciiEscapesForJSON();
            for (var each : new char[] {'<', '>', '&'}) {
                codes[each] = ESCAPE_STANDARD;
            }
            return codes;
        }

        @Override
        public @Nullable SerializableString getEscapeSequence(int character) {
            return null;
        }
    }
}
