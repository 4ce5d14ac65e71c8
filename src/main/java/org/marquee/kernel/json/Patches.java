package org.marquee.kernel.json;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.marquee.kernel.id.Reference;
import org.marquee.kernel.problem.InvalidBody;

/** Applies JSON Merge Patches (RFC 7396) to things as their editors would have to write them. */
@Singleton
public class Patches {
    public static final String MEDIA_TYPE = "application/merge-patch+json";

    private final ObjectMapper mapper;
    private final Inputs inputs;

    Patches(ObjectMapper mapper, Inputs inputs) {
        this.mapper = mapper;
        this.inputs = inputs;
    }

    /**
     * What the editor means the whole thing to be.
     *
     * @param current the thing as it is shown; what has the name of a member of the input means the same there
     * @throws org.marquee.kernel.problem.ProblemException 400 when the result is no proper input
     */
    public <T> T apply(ObjectNode patch, Object current, Class<T> input) {
        requireKnown(patch, input, JsonPointer.empty());
        var whole = asInput(mapper.valueToTree(current), input);
        return inputs.read(MergePatch.apply(whole, patch), input);
    }

    /** What is set and unknown is found when the result is read; of what is taken away, nothing would be left to find. */
    private static void requireKnown(JsonNode patch, Class<?> input, JsonPointer place) {
        var members = Arrays.stream(input.getRecordComponents())
                .collect(Collectors.toMap(RecordComponent::getName, RecordComponent::getType));
        patch.properties().forEach(member -> {
            var type = members.get(member.getKey());
            var at = place.appendProperty(member.getKey());
            if (type == null && member.getValue().isNull()) {
                throw new InvalidBody(
                        at.toString(), "unknown-property", "is not known here, so it can't be taken away");
            } else if (type != null && type.isRecord() && member.getValue().isObject()) {
                requireKnown(member.getValue(), type, at);
            }
        });
    }

    /** Takes out what an editor does not write, and names what is referred to by its id. */
    private JsonNode asInput(JsonNode shown, Type input) {
        if (input instanceof ParameterizedType list && list.getRawType() == List.class && shown.isArray()) {
            var items = mapper.createArrayNode();
            shown.forEach(item -> items.add(asInput(item, list.getActualTypeArguments()[0])));
            return items;
        }
        if (!shown.isObject() || !(input instanceof Class<?> type)) {
            return shown;
        }
        return type == Reference.class || type == UUID.class ? shown.get("id") : asRecord(shown, type);
    }

    private JsonNode asRecord(JsonNode shown, Class<?> input) {
        var written = mapper.createObjectNode();
        for (var member : input.getRecordComponents()) {
            if (shown.hasNonNull(member.getName())) {
                written.set(member.getName(), asInput(shown.get(member.getName()), member.getGenericType()));
            }
        }
        return written;
    }
}
