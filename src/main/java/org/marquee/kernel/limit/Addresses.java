package org.marquee.kernel.limit;

import io.netty.util.NetUtil;
import io.vertx.ext.web.RoutingContext;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Where requests come from, as far as limits and blocks are concerned. */
public final class Addresses {
    private static final int IPV4 = 4;

    /** Bytes of an IPv6 address that belong to one subscriber: a /64 has more addresses than anybody can count. */
    private static final int SUBSCRIBER = 8;

    private static final int SITE_BITS = 48;
    private static final String MAPPED = "00000000000000000000ffff";
    private static final int MAPPED_BITS = MAPPED.length() * 4;

    /** The fewest bits of an IPv4 network; one of fewer is a part of the world. */
    private static final int WIDEST_IPV4 = 8;

    private static final int WIDEST_IPV6 = 16;

    private static final Pattern NETWORK = Pattern.compile("([0-9A-Fa-f.:]{2,45})(?:/(\\d{1,3}))?");

    private Addresses() {}

    /**
     * The address of the connection, or of the client that a proxy names, if {@code quarkus.http.proxy} trusts that proxy; of an
     * IPv6 address, its /64.
     */
    public static String prefixOf(RoutingContext request) {
        var address = request.request().remoteAddress();
        return address == null ? "" : prefixOf(String.valueOf(address.host()));
    }

    /** Of an IPv6 address, the name of its /48: those who ask for it get one, with 65,536 networks in it. Nothing of others. */
    public static Optional<String> siteOf(String address) {
        var prefix = prefixOf(address);
        var isIpv6 = NetUtil.createByteArrayFromIpAddressString(address) != null && prefix.length() > 2 * IPV4;
        return isIpv6 ? Optional.of(name(prefix, SITE_BITS)) : Optional.empty();
    }

    /**
     * The name of a network, as {@link #networksAround} has it.
     *
     * @param text an address, or one with a slash and the number of bits behind it; of an address, the network is its prefix
     * @return nothing when it is neither, or too wide
     */
    public static Optional<String> network(String text) {
        var matcher = NETWORK.matcher(text);
        var bytes = matcher.matches() ? NetUtil.createByteArrayFromIpAddressString(matcher.group(1)) : null;
        if (bytes == null) {
            return Optional.empty();
        }
        var all = bytes.length * Byte.SIZE;
        var bits = matcher.group(2) == null ? all : Integer.parseInt(matcher.group(2));
        var prefix = prefixOf(matcher.group(1));
        var isMapped = all > Integer.SIZE && prefix.length() == 2 * IPV4;
        var within = Math.min(isMapped ? bits - MAPPED_BITS : bits, prefix.length() * 4);
        return bits > all || within < widest(prefix) ? Optional.empty() : Optional.of(name(prefix, within));
    }

    /** The names of all networks that hold an address: its prefix, and those around it. */
    public static List<String> networksAround(String address) {
        var prefix = prefixOf(address);
        return NetUtil.createByteArrayFromIpAddressString(address) == null
                ? List.of(prefix)
                : IntStream.rangeClosed(widest(prefix), prefix.length() * 4)
                        .mapToObj(bits -> name(prefix, bits))
                        .toList();
    }

    private static int widest(String prefix) {
        return prefix.length() == 2 * IPV4 ? WIDEST_IPV4 : WIDEST_IPV6;
    }

    /** The prefix itself, if all its bits count; else what is left of it, and how many bits of it count. */
    private static String name(String prefix, int bits) {
        var all = prefix.length() * 4;
        if (bits == all) {
            return prefix;
        }
        var left = Long.parseUnsignedLong(prefix, 16) >>> (all - bits) << (all - bits);
        return HexFormat.of().toHexDigits(left, prefix.length()) + "/" + bits;
    }

    static String prefixOf(String address) {
        var bytes = NetUtil.createByteArrayFromIpAddressString(address);
        if (bytes == null) {
            return address;
        }
        var hex = HexFormat.of().formatHex(bytes);
        if (bytes.length == IPV4) {
            return hex;
        }
        return hex.startsWith(MAPPED)
                ? hex.substring(MAPPED.length())
                : HexFormat.of().formatHex(Arrays.copyOf(bytes, SUBSCRIBER));
    }
}
