package org.marquee.kernel.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;

/** Makes answers ahead of the requests, the same to the last byte as {@link DeliveryFilter} would. */
@Singleton
public class Preparation {
    private final ObjectMapper mapper;

    Preparation(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /**
     * @param keys what it depends on besides what it shows
     * @param hides as {@link Delivery#hides} of the resource that answers it
     */
    public Prepared prepare(Cacheable thing, SurrogateKeys keys, String... hides) {
        for (var type : hides) {
            keys.standIn(type);
        }
        thing.mark(keys);
        var content = bytes(thing);
        return new Prepared(
                content,
                Representation.worthGzip(content),
                Representation.hash(content),
                String.join(" ", keys.all()),
                keys.header(),
                thing.lastChange());
    }

    /** As it stands within answers, and the keys of what it shows. */
    public PreparedItem item(Cacheable thing) {
        var keys = new SurrogateKeys();
        thing.mark(keys);
        return new PreparedItem(bytes(thing), keys.parts(), thing.lastChange());
    }

    private byte[] bytes(Cacheable thing) {
        try {
            return mapper.writeValueAsBytes(thing);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An answer can't be written", e);
        }
    }
}
