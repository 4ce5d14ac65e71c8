package org.marquee.kernel.link;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.function.Function;

/** Writes addresses in JSON as the configuration has them. */
@Singleton
class LinkModule implements ObjectMapperCustomizer {
    private final Links links;

    LinkModule(Links links) {
        this.links = links;
    }

    @Override
    public void customize(ObjectMapper mapper) {
        mapper.registerModule(new SimpleModule("links")
                .addSerializer(MediaUrl.class, text(links::media))
                .addSerializer(ReviewPageUrl.class, text(url -> links.reviewPage(url.slug()))));
    }

    private static <T> JsonSerializer<T> text(Function<T, String> form) {
        return new JsonSerializer<>() {
            @Override
            public void serialize(T value, JsonGenerator json, SerializerProvider serializers) throws IOException {
                json.writeString(form.apply(value));
            }
        };
    }
}
