package org.marquee.kernel.outbound;

import io.netty.util.NetUtil;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;

/** Which addresses are on the public network, where anybody could reach them without us. */
final class PublicAddresses {
    /** The registry of special addresses (RFC 6890 and its successors), as far as nobody has a server there. */
    private static final List<Network> SPECIAL_IPV4 = networks(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4",
            "240.0.0.0/4");

    /** Outside of it stand loopback, local, mapped and translated (64:ff9b::/96) addresses, and multicast. */
    private static final Network GLOBAL_IPV6 = Network.of("2000::/3");

    /** Tunnels that lead to any IPv4 address (Teredo, 6to4), and what is for documents and benchmarks. */
    private static final List<Network> SPECIAL_IPV6 = networks("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20");

    private PublicAddresses() {}

    static boolean contain(InetAddress address) {
        var bytes = address.getAddress();
        return bytes.length == Integer.BYTES
                ? SPECIAL_IPV4.stream().noneMatch(network -> network.contains(bytes))
                : GLOBAL_IPV6.contains(bytes) && SPECIAL_IPV6.stream().noneMatch(network -> network.contains(bytes));
    }

    private static List<Network> networks(String... names) {
        return Arrays.stream(names).map(Network::of).toList();
    }

    /** @param prefix whole bytes, of which the first bits count */
    private record Network(byte[] prefix, int bits) {
        static Network of(String name) {
            var slash = name.indexOf('/');
            return new Network(
                    NetUtil.createByteArrayFromIpAddressString(name.substring(0, slash)),
                    Integer.parseInt(name.substring(slash + 1)));
        }

        boolean contains(byte[] address) {
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> bit % Byte.SIZE;
                if ((address[bit / Byte.SIZE] & mask) != (prefix[bit / Byte.SIZE] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }
}
