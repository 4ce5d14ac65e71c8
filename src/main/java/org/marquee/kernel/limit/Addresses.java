package org.marquee.kernel.limit;

import io.netty.util.NetUtil;
import io.vertx.ext.web.RoutingContext;
import java.util.Arrays;
import java.util.HexFormat;

/** Where requests come from, as far as limits are concerned. */
public final class Addresses {
    private static final int IPV4 = 4;

    /** Bytes of an IPv6 address that belong to one subscriber: a /64 has more addresses than anybody can count. */
    private static final int SUBSCRIBER = 8;

    private static final String MAPPED = "00000000000000000000ffff";

    private Addresses() {}

    /**
     * The address of the connection, or of the client that a proxy names, if {@code quarkus.http.proxy} trusts that proxy; of an
     * IPv6 address, its /64.
     */
    public static String prefixOf(RoutingContext request) {
        var address = request.request().remoteAddress();
        return address == null ? "" : prefixOf(String.valueOf(address.host()));
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
