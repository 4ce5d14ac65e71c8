package org.marquee.kernel.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A number that is written as one; Jackson's own reader takes the string "NaN" whatever it is told about strings. */
final class PlainNumber extends JsonDeserializer<Double> {
    private final Class<Double> type;

    /** @param type of the member; if primitive, it must be given */
    PlainNumber(Class<Double> type) {
        this.type = type;
    }

    @Override
    public Double deserialize(JsonParser json, DeserializationContext context) throws IOException {
        if (!json.currentToken().isNumeric()) {
            throw context.wrongTokenException(json, type, JsonToken.VALUE_NUMBER_FLOAT, "");
        }
        return json.getDoubleValue();
    }

    @Override
    public @Nullable Double getNullValue(DeserializationContext context) throws JsonMappingException {
        return type.isPrimitive() ? context.reportInputMismatch(type, "") : null;
    }
}
