package org.marquee.kernel.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.util.function.Function;
import java.util.function.Predicate;

/** Reads what is written as a string of a certain form. */
final class TextValue<T> extends JsonDeserializer<T> {
    private final Class<?> type;
    private final Predicate<String> form;
    private final Function<String, ? extends T> reading;

    TextValue(Class<?> type, Predicate<String> form, Function<String, ? extends T> reading) {
        this.type = type;
        this.form = form;
        this.reading = reading;
    }

    @Override
    public T deserialize(JsonParser json, DeserializationContext context) throws IOException {
        if (!json.hasToken(JsonToken.VALUE_STRING)) {
            throw context.wrongTokenException(json, type, JsonToken.VALUE_STRING, "");
        }
        var text = json.getText();
        if (!form.test(text)) {
            throw context.weirdStringException(text, type, "");
        }
        try {
            return reading.apply(text);
        } catch (DateTimeException e) {
            throw context.weirdStringException(text, type, ""); // such as the 30th of February
        }
    }
}
