package org.marquee.kernel.json;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.type.LogicalType;

/** Makes the mapper for what clients send: it takes a value as its documented type alone, and guesses nothing. */
final class StrictMapper {
    static final int MAX_DEPTH = 100;
    static final int MAX_NUMBER_LENGTH = 100;
    /** No name of ours is nearly as long; unknown ones are repeated in the answer. */
    static final int MAX_NAME_LENGTH = 256;

    private StrictMapper() {}

    /** @param mapper the one of the application, whose modules count here too */
    static ObjectMapper of(ObjectMapper mapper) {
        var strict = mapper.copyWith(factory())
                .enable(
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                        DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY,
                        DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .registerModule(new StrictValues())
                .setDefaultSetterInfo(JsonSetter.Value.forContentNulls(Nulls.FAIL));
        forbidCoercion(strict);
        return strict;
    }

    private static JsonFactory factory() {
        return JsonFactory.builder()
                // A table of all names that ever came in would be the clients' to fill.
                .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(MAX_DEPTH)
                        .maxNumberLength(MAX_NUMBER_LENGTH)
                        .maxNameLength(MAX_NAME_LENGTH)
                        .build())
                .build();
    }

    @SuppressWarnings("deprecation") // a mapper that is there already can't be configured by the builder
    private static void forbidCoercion(ObjectMapper mapper) {
        mapper.disable(MapperFeature.ALLOW_COERCION_OF_SCALARS);
        var all = mapper.coercionConfigDefaults();
        for (var shape : CoercionInputShape.values()) {
            all.setCoercion(shape, CoercionAction.Fail);
        }
        // 5 is a fine way to write 5.0.
        mapper.coercionConfigFor(LogicalType.Float).setCoercion(CoercionInputShape.Integer, CoercionAction.TryConvert);
    }
}
