package org.marquee.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A step of a plan, with what it really did. */
record PlanNode(JsonNode json) {
    String kind() {
        return json.path("Node Type").asText();
    }

    String table() {
        return json.path("Relation Name").asText();
    }

    /** In all of its runs. */
    long rows() {
        return Math.round(
                json.path("Actual Rows").asDouble() * json.path("Actual Loops").asDouble());
    }

    boolean wasRun() {
        return json.path("Actual Loops").asDouble() > 0;
    }

    /** Pages of 8 KiB that it looked at, wherever they were. */
    long pages() {
        return json.path("Shared Hit Blocks").asLong()
                + json.path("Shared Read Blocks").asLong();
    }

    double millis() {
        return json.path("Actual Total Time").asDouble()
                * json.path("Actual Loops").asDouble();
    }

    Stream<PlanNode> children() {
        return StreamSupport.stream(json.path("Plans").spliterator(), false).map(PlanNode::new);
    }

    /** This one and all below it. */
    Stream<PlanNode> all() {
        return Stream.concat(Stream.of(this), children().flatMap(PlanNode::all));
    }
}
