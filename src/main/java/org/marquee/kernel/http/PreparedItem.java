package org.marquee.kernel.http;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of answers that was written before anybody asked for it: its bytes go into an answer as they are.
 *
 * @param content a whole JSON value
 * @param keys of what it shows
 * @param lastChange when it last changed, if it knows
 */
@JsonSerialize(using = PreparedItem.Splicer.class)
public record PreparedItem(
        byte[] content, List<String> keys, @Nullable Instant lastChange) implements Cacheable {
    @Override
    public void mark(SurrogateKeys all) {
        all.parts(keys);
    }

    static final class Splicer extends StdSerializer<PreparedItem> {
        private static final long serialVersionUID = 1;

        Splicer() {
            super(PreparedItem.class);
        }

        @Override
        public void serialize(PreparedItem item, JsonGenerator json, SerializerProvider any) throws IOException {
            json.writeRawValue(new WrittenJson(item.content));
        }
    }
}
