package org.marquee.kernel.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import java.io.IOException;

/** A boolean that is false where it is left out; null is no way to write that. */
final class PlainBoolean extends JsonDeserializer<Boolean> {
    @Override
    public Boolean deserialize(JsonParser json, DeserializationContext context) throws IOException {
        if (!json.currentToken().isBoolean()) {
            throw context.wrongTokenException(json, boolean.class, JsonToken.VALUE_FALSE, "");
        }
        return json.getBooleanValue();
    }

    @Override
    public Boolean getNullValue(DeserializationContext context) throws JsonMappingException {
        return context.reportInputMismatch(boolean.class, "");
    }

    @Override
    public Boolean getAbsentValue(DeserializationContext context) {
        return false;
    }
}
