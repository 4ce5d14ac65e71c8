package org.marquee.kernel.outbound;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What came back.
 *
 * @param retryAfter the header of that name
 * @param body its beginning, as far as it was read
 */
public record OutboundAnswer(int status, @Nullable String retryAfter, byte[] body) {
    public boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    /** So many bytes of the body as text, whatever they are. */
    public String text(int bytes) {
        var text = new String(Arrays.copyOf(body, Math.min(bytes, body.length)), StandardCharsets.UTF_8);
        // A character that was cut through; and what neither databases nor terminals like.
        return text.replaceAll("\\uFFFD+$", "")
                .replaceAll("[\\p{Cc}&&[^\\n\\t]]|[\\u2028\\u2029\\u202A-\\u202E]", "\uFFFD");
    }
}
