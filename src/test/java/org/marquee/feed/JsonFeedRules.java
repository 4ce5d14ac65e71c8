package org.marquee.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;

/** JSON Feed 1.1 by a schema of what its specification says. */
final class JsonFeedRules {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private JsonFeedRules() {}

    static List<String> faults(byte[] content, String self) throws IOException {
        var text = new String(content, UTF_8);
        var faults = new ArrayList<>(schema().validate(text, InputFormat.JSON).stream()
                .map(fault -> fault.getInstanceLocation() + ": " + fault.getMessage())
                .toList());
        var feed = MAPPER.readTree(content);
        var items =
                StreamSupport.stream(feed.path("items").spliterator(), false).toList();
        if (!self.equals(feed.path("feed_url").asText())) {
            faults.add("its own address is not " + self);
        }
        if (feed.path("next_url").equals(feed.path("feed_url"))) {
            faults.add("it goes on with itself");
        }
        FeedRules.unique(
                        "id",
                        items.stream().map(item -> item.path("id").asText()).toList())
                .forEach(faults::add);
        items.stream()
                .map(item -> item.path("content_html"))
                .filter(JsonNode::isTextual)
                .flatMap(html -> FeedRules.html("content_html", html.asText()))
                .forEach(faults::add);
        return faults;
    }

    private static Schema schema() throws IOException {
        var config = SchemaRegistryConfig.builder()
                .formatAssertionsEnabled(true)
                .locale(Locale.ROOT)
                .build();
        var registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12, builder -> builder.schemaRegistryConfig(config));
        try (var file = FeedRules.resource("json-feed.schema.json")) {
            return registry.getSchema(new String(file.readAllBytes(), UTF_8), InputFormat.JSON);
        }
    }
}
