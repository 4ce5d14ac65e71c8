package org.marquee.kernel.limit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which addresses count as one. */
class AddressesTest {
    @Test
    void each_ipv4_address_counts_by_itself() {
        assertNotEquals(Addresses.prefixOf("192.0.2.1"), Addresses.prefixOf("192.0.2.2"));
    }

    @Test
    void a_64_of_ipv6_addresses_counts_as_one() {
        assertEquals(Addresses.prefixOf("2001:db8:1:2::1"), Addresses.prefixOf("2001:db8:1:2:ffff:ffff:ffff:ffff"));
        assertEquals(Addresses.prefixOf("2001:DB8:1:2::1"), Addresses.prefixOf("2001:0db8:0001:0002::9"));
        assertNotEquals(Addresses.prefixOf("2001:db8:1:2::1"), Addresses.prefixOf("2001:db8:1:3::1"));
    }

    @Test
    void a_48_of_ipv6_addresses_is_a_site_and_ipv4_addresses_are_of_none() {
        assertEquals(Optional.of("20010db800010000/48"), Addresses.siteOf("2001:db8:1:ffff::1"));
        assertEquals(Addresses.siteOf("2001:db8:1::"), Addresses.siteOf("2001:db8:1:2:3:4:5:6"));
        assertNotEquals(Addresses.siteOf("2001:db8:1::"), Addresses.siteOf("2001:db8:2::"));
        for (var other : List.of("192.0.2.1", "::ffff:192.0.2.1", "unknown.invalid", "")) {
            assertEquals(Optional.empty(), Addresses.siteOf(other));
        }
    }

    @Test
    void an_ipv4_address_in_ipv6_is_the_ipv4_address() {
        assertEquals(Addresses.prefixOf("192.0.2.1"), Addresses.prefixOf("::ffff:192.0.2.1"));
        assertNotEquals(Addresses.prefixOf("::ffff:192.0.2.2"), Addresses.prefixOf("::ffff:192.0.2.1"));
    }

    @Test
    void what_is_no_address_is_taken_as_it_is_and_never_looked_up() {
        assertEquals("unknown.invalid", Addresses.prefixOf("unknown.invalid"));
    }

    @Test
    void a_network_holds_the_addresses_in_it_and_no_others() {
        assertHolds("192.0.2.0/24", "192.0.2.255", "192.0.3.0");
        assertHolds("192.0.2.77/23", "192.0.3.1", "192.0.4.0");
        assertHolds("10.0.0.0/8", "10.255.0.1", "11.0.0.1");
        assertHolds("192.0.2.7", "192.0.2.7", "192.0.2.8");
        assertHolds("192.0.2.7/32", "::ffff:192.0.2.7", "192.0.2.8");
        assertHolds("::ffff:192.0.2.0/120", "192.0.2.9", "192.0.3.9");
        assertHolds("2001:db8::/32", "2001:db8:ffff::1", "2001:db9::1");
        assertHolds("2001:db8:1:2::1", "2001:db8:1:2:3::", "2001:db8:1:3::");
        assertHolds("2001:db8:1:2::/96", "2001:db8:1:2:3::", "2001:db8:1:3::");
        assertHolds("ff00::/17", "ff00:7fff::1", "ff00:8000::1");
    }

    @Test
    void what_is_none_or_half_the_world_is_no_network() {
        for (var text : List.of(
                "",
                "/8",
                "192.0.2.0/",
                "192.0.2.0/33",
                "0.0.0.0/0",
                "10.0.0.0/7",
                "::/15",
                "2001:db8::/129",
                "::ffff:1.2.3.4/90",
                "localhost",
                "192.0.2",
                "1.2.3.4/999",
                "1.2.3.4 /8",
                "fe80::1%eth0")) {
            assertEquals(Optional.empty(), Addresses.network(text), text);
        }
    }

    private static void assertHolds(String network, String inside, String outside) {
        var name = Addresses.network(network).orElseThrow();
        assertTrue(Addresses.networksAround(inside).contains(name), network + " " + inside);
        assertFalse(Addresses.networksAround(outside).contains(name), network + " " + outside);
    }
}
