package org.marquee.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.marquee.testkit.Api;

/** Whoever asks again for what has not changed gets the same, to the byte: caches and apps compare by it. */
@QuarkusTest
class DeterminismTest {
    private static final int TIMES = 5;

    /** Each form has a token of its own. */
    private static final Set<String> NEVER_THE_SAME = Set.of("getCommentForm");

    @TestFactory
    Stream<DynamicTest> the_same_request_gets_the_same_bytes() {
        return Operation.publicReads()
                .filter(operation -> !NEVER_THE_SAME.contains(operation.id()))
                .map(operation -> DynamicTest.dynamicTest(operation.id(), () -> compare(operation)));
    }

    private static void compare(Operation operation) {
        var first = Api.anonymous().get(operation.exampleUrl());
        for (int i = 1; i < TIMES; i++) {
            var again = Api.anonymous().get(operation.exampleUrl());
            assertEquals(first.asString(), again.asString());
            assertEquals(first.header("ETag"), again.header("ETag"));
        }
    }
}
