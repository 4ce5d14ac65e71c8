package org.marquee.kernel.outbound;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.marquee.kernel.outbound.OutboundFailure.Reason;

/**
 * Where a request is to go.
 *
 * @param host as the certificate and the header {@code Host} name it
 * @param path with the query
 */
record Destination(boolean isEncrypted, String host, int port, String path) {
    private static final Set<Integer> PORTS = Set.of(80, 443, 8443);

    /** What some read as an IPv4 address: each in another way, unless it is written in full. */
    private static final Pattern NUMERIC = Pattern.compile("(.*\\.)?(\\d+|0[xX][0-9a-fA-F]*)\\.?");

    private static final Pattern IN_FULL = Pattern.compile("(0|[1-9]\\d{0,2})(\\.(0|[1-9]\\d{0,2})){3}");

    /**
     * @param isLocalWork whether http and all ports are allowed
     * @throws OutboundFailure when nobody may go there, whatever its name leads to
     */
    static Destination of(String address, boolean isLocalWork) throws OutboundFailure {
        var uri = parse(address);
        var scheme = uri.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("https") && !(isLocalWork && scheme.equals("http"))) {
            throw new OutboundFailure(Reason.REFUSED_SCHEME);
        }
        var isEncrypted = scheme.equals("https");
        int port = uri.getPort() >= 0 ? uri.getPort() : isEncrypted ? 443 : 80;
        if (port == 0 || port > 0xffff || !isLocalWork && !PORTS.contains(port)) {
            throw new OutboundFailure(Reason.REFUSED_PORT);
        }
        var path = Optional.ofNullable(uri.getRawPath())
                .filter(text -> !text.isEmpty())
                .orElse("/");
        var query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        var host = uri.getHost().replaceAll("^\\[|]$", "");
        return new Destination(isEncrypted, host, port, path + query);
    }

    private static URI parse(String address) throws OutboundFailure {
        try {
            var uri = new URI(address);
            if (uri.getScheme() == null
                    || uri.getHost() == null
                    || isAmbiguous(uri.getHost())
                    || uri.getRawUserInfo() != null
                    || uri.getRawFragment() != null
                    || !uri.toASCIIString().equals(address)) {
                throw new OutboundFailure(Reason.MALFORMED_ADDRESS);
            }
            return uri;
        } catch (URISyntaxException e) {
            throw new OutboundFailure(Reason.MALFORMED_ADDRESS, e);
        }
    }

    private static boolean isAmbiguous(String host) {
        return NUMERIC.matcher(host).matches() && !IN_FULL.matcher(host).matches();
    }

    /** Finds the addresses of a host; each time anew, since they may be others by now. */
    interface Names {
        InetAddress[] find(String host) throws UnknownHostException;
    }

    /**
     * Where to connect to.
     *
     * @throws OutboundFailure when there is nothing, or when only one of the addresses is not on the public network: whoever
     *     answers for the name wants us to go there
     */
    InetAddress look(Names names, boolean isLocalWork) throws OutboundFailure {
        try {
            var found = names.find(host);
            if (found.length == 0) {
                throw new OutboundFailure(Reason.UNKNOWN_HOST);
            }
            for (var address : found) {
                if (!isLocalWork && !PublicAddresses.contain(address)) {
                    throw new OutboundFailure(Reason.REFUSED_ADDRESS);
                }
            }
            return found[0];
        } catch (UnknownHostException e) {
            throw new OutboundFailure(Reason.UNKNOWN_HOST, e);
        }
    }
}
