package org.marquee.sync;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;

/** What readers see while nothing changes: each address is asked once. */
final class Glance {
    private final Map<String, JsonNode> seen = new HashMap<>();

    JsonNode at(String address) {
        return seen.computeIfAbsent(address, App::get);
    }
}
