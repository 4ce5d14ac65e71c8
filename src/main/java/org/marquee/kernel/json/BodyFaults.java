package org.marquee.kernel.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.marquee.kernel.problem.InvalidBody;
import org.marquee.kernel.problem.Problem.Fault;

/** Says what Jackson found, in words that tell nothing of our classes. */
final class BodyFaults {
    private static final String MALFORMED = "malformed-json";
    private static final String INVALID = "invalid-value";

    private BodyFaults() {}

    static InvalidBody missing() {
        return one("", "required", "must be given");
    }

    static InvalidBody notUtf8() {
        return one("", MALFORMED, "must be JSON in UTF-8");
    }

    static InvalidBody malformed(JsonLocation place) {
        return one(
                "",
                MALFORMED,
                "must be JSON; it breaks off or is wrong at line %d, column %d"
                        .formatted(place.getLineNr(), place.getColumnNr()));
    }

    /** A text that is no JSON, or more than we take. */
    static InvalidBody ofSyntax(JsonProcessingException e) {
        if (e instanceof StreamConstraintsException) {
            return one(
                    "",
                    MALFORMED,
                    "must nest at most %d levels deep, with numbers of at most %d digits and names of at most %d characters"
                            .formatted(
                                    StrictMapper.MAX_DEPTH,
                                    StrictMapper.MAX_NUMBER_LENGTH,
                                    StrictMapper.MAX_NAME_LENGTH));
        } else if (e instanceof MismatchedInputException && e.getProcessor() instanceof JsonParser json) {
            var place = json.getParsingContext().pathAsPointer();
            return one(place.toString(), "repeated-property", "must be given only once");
        }
        return malformed(e.getLocation());
    }

    /** A document that does not fit the type it was read as. */
    static Fault ofValue(JsonProcessingException e, JsonNode document) {
        if (e instanceof InvalidDefinitionException || !(e instanceof JsonMappingException mapping)) {
            throw new IllegalStateException(e);
        }
        var place = pointer(mapping);
        if (e instanceof UnrecognizedPropertyException unknown) {
            return Fault.pointer(place.toString(), "unknown-property", allowed(unknown));
        }
        var type = type(e);
        var right = type == null ? "must be acceptable" : Expected.of(type);
        if (document.at(place).isMissingNode()) {
            return Fault.pointer(place.toString(), "required", "must be given; it " + right);
        } else if (mapping.getCause() instanceof InputCoercionException
                && document.at(place).isIntegralNumber()) {
            return Fault.pointer(place.toString(), "out-of-range", "must be nearer to zero");
        }
        return Fault.pointer(place.toString(), INVALID, right);
    }

    private static JsonPointer pointer(JsonMappingException e) {
        var place = JsonPointer.empty();
        for (var step : e.getPath()) {
            place = step.getFieldName() == null
                    ? place.appendIndex(step.getIndex())
                    : place.appendProperty(step.getFieldName());
        }
        return place;
    }

    private static String allowed(UnrecognizedPropertyException e) {
        var known = new TreeSet<String>();
        e.getKnownPropertyIds().forEach(name -> known.add(name.toString()));
        return "is not known here; allowed are " + String.join(", ", known);
    }

    private static @Nullable Class<?> type(JsonProcessingException e) {
        if (e instanceof MismatchedInputException mismatched) {
            return mismatched.getTargetType();
        }
        if (e instanceof ValueInstantiationException refused) {
            return refused.getType().getRawClass();
        }
        return e.getCause() instanceof InputCoercionException number ? number.getTargetType() : null;
    }

    private static InvalidBody one(String pointer, String code, String detail) {
        return new InvalidBody(List.of(Fault.pointer(pointer, code, detail)));
    }
}
