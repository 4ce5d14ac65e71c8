package org.marquee.kernel.outbound;

/** There is no answer. What the reason says is for those who named the address. */
public final class OutboundFailure extends Exception {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    OutboundFailure(Reason reason) {
        super(reason.value);
        this.reason = reason;
    }

    OutboundFailure(Reason reason, Throwable cause) {
        super(reason.value, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** Why there is no answer. The values are API: added, never renamed. */
    public enum Reason {
        MALFORMED_ADDRESS("malformed-address", "must be an address such as https://example.org/path, in ASCII"),
        REFUSED_SCHEME("refused-scheme", "must begin with https://"),
        REFUSED_PORT("refused-port", "must have the port 443, 80 or 8443"),
        UNKNOWN_HOST("unknown-host", "must have a host that is known"),
        REFUSED_ADDRESS("refused-address", "must lead to the public network and nowhere else"),
        UNREACHABLE("unreachable", "must be reachable"),
        UNTRUSTED("untrusted", "must have a certificate that is trusted"),
        BROKEN_OFF("broken-off", "must answer"),
        TIMED_OUT("timed-out", "must answer in time");

        private final String value;
        private final String rule;

        Reason(String value, String rule) {
            this.value = value;
            this.rule = rule;
        }

        /** As it stands in the database and in JSON. */
        public String value() {
            return value;
        }

        /** What an address has to be like; goes on from "The address". */
        public String rule() {
            return rule;
        }
    }
}
