package org.marquee.kernel.json;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.marquee.kernel.problem.Problem.Fault;

/** Finds values that JSON can say but that nothing behind us can hold: PostgreSQL has no NUL, UTF-8 no half characters. */
final class Soundness {
    /** The largest double has 309 digits; nothing of ours is nearly as large, or as small. */
    private static final int MAX_EXPONENT = 308;

    private final List<Fault> faults = new ArrayList<>();

    private Soundness() {}

    /** What is wrong in this document, in its order. */
    static List<Fault> faults(JsonNode document) {
        var soundness = new Soundness();
        soundness.check(document, JsonPointer.empty());
        return soundness.faults;
    }

    private void check(JsonNode value, JsonPointer place) {
        if (value.isTextual()) {
            checkText(value.textValue(), place, "must not have ");
        } else if (value.isFloatingPointNumber()) {
            checkNumber(value.decimalValue(), place);
        } else if (value.isArray()) {
            for (int index = 0; index < value.size(); index++) {
                check(value.get(index), place.appendIndex(index));
            }
        } else {
            value.properties().forEach(member -> {
                // The name itself could not be written in the answer.
                if (checkText(member.getKey(), place, "must not have a member whose name has ")) {
                    check(member.getValue(), place.appendProperty(member.getKey()));
                }
            });
        }
    }

    private boolean checkText(String text, JsonPointer place, String sentence) {
        if (text.indexOf('\0') >= 0) {
            return refuse(place, sentence + "the character NUL");
        } else if (text.codePoints().anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)) {
            return refuse(place, sentence + "half a surrogate pair, which is no character");
        }
        return true;
    }

    private void checkNumber(BigDecimal number, JsonPointer place) {
        if (Math.abs((long) number.precision() - number.scale()) > MAX_EXPONENT) {
            refuse(place, "must not be so far from one");
        }
    }

    private boolean refuse(JsonPointer place, String detail) {
        faults.add(Fault.pointer(place.toString(), "invalid-value", detail));
        return false;
    }
}
