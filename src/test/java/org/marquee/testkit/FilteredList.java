package org.marquee.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A list that holds what one test has made and nothing else, and what its filters find there.
 *
 * @param address with a parameter that keeps out everything else
 * @param maker makes an item of the list with the given details, and answers with its slug
 */
public record FilteredList(String address, Function<Consumer<ObjectNode>, String> maker) {

    /** The parameters find these and nothing else, each once. */
    public void finds(String parameters, String... slugs) {
        assertFinds(address + "&" + parameters, slugs);
    }

    /** Each value of the parameter finds its own item, both find both, and neither finds a third. */
    public void findsAnyOf(String parameter, String one, String other, Function<String, Consumer<ObjectNode>> details) {
        var ofOne = maker.apply(details.apply(one));
        var ofOther = maker.apply(details.apply(other));
        maker.apply(any -> {});
        finds(parameter + "=" + one, ofOne);
        finds(parameter + "=" + one + "&" + parameter + "=" + other, ofOne, ofOther);
    }

    /** At this address are these and nothing else, each once. */
    public static void assertFinds(String address, String... slugs) {
        var found = Slugs.in(address);
        assertEquals(Set.of(slugs), Set.copyOf(found), address);
        assertEquals(slugs.length, found.size(), address);
    }
}
