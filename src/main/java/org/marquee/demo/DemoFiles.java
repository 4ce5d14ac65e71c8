package org.marquee.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.Dependent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The files below {@code demo} on the class path; their JSON is what an editor would send. */
@Dependent
class DemoFiles {
    private final ObjectMapper mapper;

    DemoFiles(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    <T> List<T> list(String file, Class<T> type) {
        try {
            return mapper.readerForListOf(type).readValue(bytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    List<ObjectNode> objects(String file) {
        return list(file, ObjectNode.class);
    }

    <T> T as(Class<T> type, JsonNode node) {
        try {
            return mapper.treeToValue(node, type);
        } catch (IOException e) {
            throw new UncheckedIOException(node.toString(), e);
        }
    }

    String text(String file) {
        return new String(bytes(file), StandardCharsets.UTF_8);
    }

    byte[] bytes(String file) {
        try (var in = DemoFiles.class.getResourceAsStream("/demo/" + file)) {
            if (in == null) {
                throw new IOException("Missing on the class path: demo/" + file);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
