package org.marquee.kernel.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Objects;

/** JSON Merge Patch, RFC 7396. */
final class MergePatch {
    private MergePatch() {}

    /** The target with the patch applied (section 2); neither of the two is changed. */
    static JsonNode apply(JsonNode target, JsonNode patch) {
        if (!patch.isObject()) {
            return patch;
        }
        ObjectNode merged = target.isObject() ? target.deepCopy() : JsonNodeFactory.instance.objectNode();
        patch.properties().forEach(member -> {
            var name = member.getKey();
            if (member.getValue().isNull()) {
                merged.remove(name);
            } else {
                var old = Objects.requireNonNullElse(merged.get(name), MissingNode.getInstance());
                merged.set(name, apply(old, member.getValue()));
            }
        });
        return merged;
    }
}
