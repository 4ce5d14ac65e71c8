package org.marquee.kernel.cache;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.netty.handler.codec.http.QueryStringDecoder;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two requests share an address only when the server reads the same in both. */
class DeliveryAddressesTest {
    private static final String LIST = "/api/v1/reviews?";

    private final DeliveryAddresses addresses = new DeliveryAddresses();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tag=C#",
                "tag=a#b&limit=2",
                "limit=2#",
                "#limit=2",
                "genre=drama;limit=1",
                "genre=drama;",
                "tag=caf\u00e9",
                "tag=a b",
                "tag=a\tb",
                "tag=a\u007f",
                "tag=\u0000"
            })
    void what_the_server_may_read_otherwise_has_no_address(String query) {
        assertEquals(Optional.empty(), addresses.canonical(LIST + query));
    }

    @Test
    void neither_has_a_path_with_a_fragment() {
        assertEquals(Optional.empty(), addresses.canonical("/api/v1/reviews#?limit=2"));
        assertEquals(Optional.empty(), addresses.canonical("/api/v1/reviews/some-review#top"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tag=C%23",
                "genre=drama%3Blimit%3D1",
                "tag=a+b%2Bc",
                "tag=%EB%B0%9C%EB%A0%88&limit=2",
                "tag=%FF%fe",
                "tag=a=b=?c",
                "genre=b&genre=a&tag=x",
                "tag=%25&tag=%26%3D",
                "tag=!$'()*,/:@_~.-"
            })
    void an_address_means_what_the_request_did(String query) {
        var address = addresses.canonical(LIST + query).orElseThrow();
        assertEquals(new QueryStringDecoder(LIST + query).parameters(), new QueryStringDecoder(address).parameters());
        assertEquals(Optional.of(address), addresses.canonical(address));
    }
}
