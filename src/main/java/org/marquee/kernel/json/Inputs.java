package org.marquee.kernel.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import jakarta.validation.Validator;
import java.io.IOException;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.marquee.kernel.problem.InvalidBody;
import org.marquee.kernel.problem.Violations;

/**
 * Reads what clients send. Nothing is guessed, cut or ignored: what does not fit is an {@link InvalidBody} that points to
 * each place.
 */
@Singleton
public class Inputs {
    private final ObjectMapper mapper;
    private final Validator validator;
    private final Map<Type, ObjectReader> readers = new ConcurrentHashMap<>();

    Inputs(ObjectMapper mapper, Validator validator) {
        this.mapper = StrictMapper.of(mapper);
        this.validator = validator;
    }

    /** Converts and validates, such as what a merge patch has made or one part of a batch; pointers start at this tree. */
    public <T> T read(JsonNode tree, Class<T> type) {
        T input = convert(tree, type);
        var violations = validator.validate(input);
        if (!violations.isEmpty()) {
            throw new InvalidBody(Violations.ofBody(violations));
        }
        return input;
    }

    /** The tree as an object, such as a merge patch. */
    public ObjectNode object(JsonNode tree) {
        return convert(tree, ObjectNode.class);
    }

    /** As {@link #read}, without validation: the resource method has {@code @Valid}. */
    <T> T convert(JsonNode tree, Type type) {
        if (tree.isNull()) {
            throw BodyFaults.missing();
        }
        var faults = Soundness.faults(tree);
        if (!faults.isEmpty()) {
            throw new InvalidBody(faults);
        }
        var reader = readers.computeIfAbsent(type, key -> mapper.readerFor(mapper.constructType(key)));
        try {
            return reader.readValue(tree);
        } catch (JsonProcessingException e) {
            throw new InvalidBody(FaultSearch.all(reader, tree, e));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Parses a body, which is UTF-8 (RFC 8259, section 8.1). */
    public JsonNode parse(byte[] body) {
        try (var json = mapper.createParser(text(body))) {
            JsonNode tree = mapper.readTree(json);
            if (tree == null) {
                throw BodyFaults.missing();
            }
            if (json.nextToken() != null) {
                throw BodyFaults.malformed(json.currentTokenLocation());
            }
            return tree;
        } catch (JsonProcessingException e) {
            throw BodyFaults.ofSyntax(e);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(byte[] body) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException e) {
            throw BodyFaults.notUtf8();
        }
    }
}
