package org.marquee.kernel.json;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.marquee.kernel.problem.Problem.Fault;

/**
 * Finds all that does not fit in a document. Jackson stops at the first fault, so the document is read again without what was
 * wrong in it, until the rest is fine.
 */
final class FaultSearch {
    /** Each costs a reading; who makes more mistakes finds the others next time. */
    private static final int MOST = 20;

    private final ObjectReader reader;
    private final JsonNode rest;
    private final List<Fault> faults = new ArrayList<>();
    private final Set<JsonPointer> told = new HashSet<>();

    /** The indices that the elements of an array had before some were taken out. */
    private final Map<JsonNode, List<Integer>> indices = new IdentityHashMap<>();

    private FaultSearch(ObjectReader reader, JsonNode document) {
        this.reader = reader;
        this.rest = document.deepCopy();
    }

    /** @param first what the first reading has failed with */
    static List<Fault> all(ObjectReader reader, JsonNode document, JsonProcessingException first) {
        var search = new FaultSearch(reader, document);
        JsonProcessingException failure = first;
        while (failure != null && search.faults.size() < MOST && search.takeOut(failure)) {
            failure = search.read();
        }
        return search.faults;
    }

    private @Nullable JsonProcessingException read() {
        try {
            reader.readValue(rest);
            return null;
        } catch (JsonProcessingException e) {
            return e;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether there is a rest to look at. */
    private boolean takeOut(JsonProcessingException failure) {
        var fault = BodyFaults.ofValue(failure, rest);
        var place = JsonPointer.compile(fault.pointer());
        var original = original(place);
        if (told.add(original)) {
            faults.add(Fault.pointer(original.toString(), fault.code(), fault.detail()));
            return !place.matches() && (rest.at(place).isMissingNode() ? fillIn(place) : remove(place));
        }
        // What was taken out is missed now.
        return rest.at(place).isMissingNode() && fillIn(place);
    }

    private boolean remove(JsonPointer place) {
        var parent = rest.at(place.head());
        if (parent instanceof ArrayNode array) {
            indices(array).remove(place.last().getMatchingIndex());
            array.remove(place.last().getMatchingIndex());
        } else {
            ((ObjectNode) parent).remove(place.last().getMatchingProperty());
        }
        return true;
    }

    /** All that can't be left out are numbers. */
    private boolean fillIn(JsonPointer place) {
        return rest.at(place.head()) instanceof ObjectNode parent
                && parent.set(place.last().getMatchingProperty(), IntNode.valueOf(0)) != null;
    }

    private JsonPointer original(JsonPointer place) {
        var original = JsonPointer.empty();
        JsonNode node = rest;
        for (var step = place; !step.matches(); step = step.tail()) {
            original = node instanceof ArrayNode array
                    ? original.appendIndex(indices(array).get(step.getMatchingIndex()))
                    : original.appendProperty(step.getMatchingProperty());
            node = node instanceof ArrayNode
                    ? node.path(step.getMatchingIndex())
                    : node.path(step.getMatchingProperty());
        }
        return original;
    }

    private List<Integer> indices(ArrayNode array) {
        return indices.computeIfAbsent(
                array,
                any -> new ArrayList<>(IntStream.range(0, array.size()).boxed().toList()));
    }
}
