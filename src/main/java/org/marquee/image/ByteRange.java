package org.marquee.image;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A part of some bytes, RFC 9110, section 14. Of several ranges none is given: whoever asks gets the whole, as section 14.2
 * allows.
 *
 * @param first from 0
 * @param length may be 0 only where there are no bytes at all
 */
record ByteRange(long first, long length) {
    private static final Pattern SINGLE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})", Pattern.CASE_INSENSITIVE);

    /** The whole. */
    static ByteRange all(long total) {
        return new ByteRange(0, total);
    }

    /**
     * What a client asks for; empty when nothing of it is there, which is 416.
     *
     * @param header of the request, where there is one
     * @param total how many bytes there are
     */
    static Optional<ByteRange> asked(@Nullable String header, long total) {
        var match = SINGLE.matcher(header == null ? "" : header.strip());
        if (!match.matches() || match.group(1).isEmpty() && match.group(2).isEmpty()) {
            return Optional.of(all(total));
        }
        if (match.group(1).isEmpty()) {
            return suffix(Long.parseLong(match.group(2)), total);
        }
        long first = Long.parseLong(match.group(1));
        long last = match.group(2).isEmpty() ? total - 1 : Long.parseLong(match.group(2));
        if (last < first && !match.group(2).isEmpty()) {
            return Optional.of(all(total));
        }
        return first >= total
                ? Optional.empty()
                : Optional.of(new ByteRange(first, Math.min(last, total - 1) - first + 1));
    }

    private static Optional<ByteRange> suffix(long length, long total) {
        return length == 0 || total == 0
                ? Optional.empty()
                : Optional.of(new ByteRange(Math.max(0, total - length), Math.min(length, total)));
    }

    boolean isAll(long total) {
        return first == 0 && length == total;
    }

    /** As the header {@code Content-Range} has it. */
    String of(long total) {
        return "bytes %d-%d/%d".formatted(first, first + length - 1, total);
    }
}
