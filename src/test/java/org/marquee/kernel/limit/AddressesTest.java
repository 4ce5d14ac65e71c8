package org.marquee.kernel.limit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

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
    void an_ipv4_address_in_ipv6_is_the_ipv4_address() {
        assertEquals(Addresses.prefixOf("192.0.2.1"), Addresses.prefixOf("::ffff:192.0.2.1"));
        assertNotEquals(Addresses.prefixOf("::ffff:192.0.2.2"), Addresses.prefixOf("::ffff:192.0.2.1"));
    }

    @Test
    void what_is_no_address_is_taken_as_it_is_and_never_looked_up() {
        assertEquals("unknown.invalid", Addresses.prefixOf("unknown.invalid"));
    }
}
