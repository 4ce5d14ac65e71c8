package org.marquee.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.marquee.testkit.Form;

/** Changes a good form with a picture in it into what has broken other systems. */
record FormFuzz(Random random) {
    private static final List<String> DISPOSITIONS = List.of(
            "name=\"file\"",
            "name=\"file\"; filename=\"\"",
            "name=\"file\"; filename=\"../../etc/passwd\"",
            "name=\"file\"; filename=\"a\\\"b.png\"",
            "name=\"file\"; filename=\"" + "a".repeat(5000) + ".png\"",
            "name=\"file\"; filename=\"%00.png\"; filename*=utf-8''%e2%82%ac.png",
            "name=\"file\"; filename=\"\u00ff\u00fe.png\"",
            "name=\"alt\"; filename=\"alt.txt\"",
            "name=\"file\"; filename=\"a.png\"\r\nContent-Transfer-Encoding: base64",
            "name=\"file\"; filename=\"a.png\"\r\nContent-Transfer-Encoding: quoted-printable",
            "name=\"alt\"\r\nContent-Transfer-Encoding: base64",
            "name=\"alt\"\r\nContent-Type: text/plain; charset=nonsense",
            "name=\"file\"; filename=\"a.png\"\r\nContent-Type: nonsense",
            "name=\"file\"; filename=\"a.png\"\r\nnonsense",
            "name=\"file\"; filename=\"a.png\"\r\n: nonsense\r\nX\u0000: \u0000",
            "name=\"\"",
            "name=\"__proto__\"",
            "name=\"focalPoint[x]\"",
            "name=file",
            "filename=\"still.png\"",
            "");

    private static final List<String> BEGINNINGS = List.of(
            "",
            "GIF89a",
            "\u00ff\u00d8\u00ff",
            "RIFF\0\0\0\0WEBP",
            "<svg xmlns='http://www.w3.org/2000/svg'/>",
            "<html>",
            "%PDF-1.7");

    /** In ISO 8859-1, each character a byte. */
    String next(JsonNode members) {
        var form = new Form();
        if (!chance(20)) {
            file(form, chance(2) ? Form.picture() : damaged());
        }
        var fuzz = new BodyFuzz(random);
        members.properties().forEach(member -> {
            for (int i = chance(40) ? 2 : chance(6) ? 0 : 1;
                    i > 0 && !member.getKey().equals("file");
                    i--) {
                form.text(member.getKey(), chance(12) ? fuzz.other() : text(member.getValue()));
            }
        });
        if (chance(10)) {
            form.text(BodyFuzz.FOREIGN.get(random.nextInt(BodyFuzz.FOREIGN.size())), "x");
        }
        var text = form.toString();
        return chance(12) ? text.substring(0, random.nextInt(text.length())) : text;
    }

    private void file(Form form, byte[] bytes) {
        if (chance(4)) {
            var disposition = DISPOSITIONS.get(random.nextInt(DISPOSITIONS.size()));
            form.part(disposition, new String(bytes, StandardCharsets.ISO_8859_1));
        } else {
            form.file("file", "still.png", bytes);
        }
    }

    private byte[] damaged() {
        if (chance(3)) {
            return BEGINNINGS.get(random.nextInt(BEGINNINGS.size())).getBytes(StandardCharsets.ISO_8859_1);
        }
        var bytes = Form.picture();
        for (int i = random.nextInt(4); i > 0; i--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
        }
        return Arrays.copyOf(bytes, chance(2) ? random.nextInt(bytes.length) : bytes.length);
    }

    private static String text(JsonNode value) {
        return value.isValueNode() ? value.asText() : value.toString();
    }

    private boolean chance(int oneIn) {
        return random.nextInt(oneIn) == 0;
    }
}
