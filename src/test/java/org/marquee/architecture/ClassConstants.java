package org.marquee.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;

/** The text constants of a compiled class, which ArchUnit does not show. Those in annotations are not among them. */
final class ClassConstants {

    private ClassConstants() {}

    /** Reads the constant pool (JVM specification, 4.4); a computed part of a text is the character U+0001. */
    static List<String> strings(JavaClass type) {
        var url = type.getSource().orElseThrow().getUri();
        var texts = new HashMap<Integer, String>();
        var strings = new ArrayList<Integer>();
        try (var in = new DataInputStream(url.toURL().openStream())) {
            in.readLong();
            int size = in.readUnsignedShort();
            for (int index = 1; index < size; index++) {
                int tag = in.readUnsignedByte();
                switch (tag) {
                    case 1 -> texts.put(index, in.readUTF());
                    case 8 -> strings.add(in.readUnsignedShort());
                    case 7, 16, 19, 20 -> in.readNBytes(2);
                    case 15 -> in.readNBytes(3);
                    case 3, 4, 9, 10, 11, 12, 17, 18 -> in.readNBytes(4);
                    case 5, 6 -> {
                        in.readNBytes(8);
                        index++;
                    }
                    default -> throw new IOException("Unknown constant " + tag + " in " + url);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return strings.stream().map(texts::get).filter(Objects::nonNull).toList();
    }
}
