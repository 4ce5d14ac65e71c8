package org.marquee.webhook;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.marquee.kernel.outbound.Outbound;
import org.marquee.kernel.outbound.OutboundAnswer;
import org.marquee.kernel.outbound.OutboundFailure;

/** Sends one delivery once, signed with the time of the attempt. */
@Singleton
class Messenger {
    private static final int KEPT_OF_ANSWER = 1024;

    /** A receiver that asks for more is asked again all the same. */
    private static final Duration LONGEST_QUIET = Duration.ofHours(1);

    /** Those that say that it is too much at the moment, whatever it is: 429 and 503. */
    private static final Set<Integer> OVERBURDENED = Set.of(429, 503);

    private final Outbound outbound;
    private final Secrets secrets;
    private final WebhookConfig config;
    private final Clock clock;

    Messenger(Outbound outbound, Secrets secrets, WebhookConfig config, Clock clock) {
        this.outbound = outbound;
        this.secrets = secrets;
        this.config = config;
        this.clock = clock;
    }

    Outcome send(Claim claim) {
        var at = clock.instant();
        var begin = System.nanoTime();
        var body = claim.payload().getBytes(StandardCharsets.UTF_8);
        try {
            var answer = outbound.post(claim.url(), headers(claim, at, body), body, config.timeout());
            return new Outcome(at, since(begin), answer.status(), null, answer.text(KEPT_OF_ANSWER), quiet(answer, at));
        } catch (OutboundFailure e) {
            return new Outcome(at, since(begin), null, e.reason().value(), null, Duration.ZERO);
        }
    }

    private Map<String, String> headers(Claim claim, Instant at, byte[] body) {
        var seconds = at.getEpochSecond();
        return Map.of(
                "webhook-id",
                claim.delivery().toString(),
                "webhook-timestamp",
                String.valueOf(seconds),
                "webhook-signature",
                secrets.sign(claim.webhook(), claim.secrets(), claim.delivery(), seconds, body));
    }

    private static Duration since(long begin) {
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    private static Duration quiet(OutboundAnswer answer, Instant now) {
        if (!OVERBURDENED.contains(answer.status())) {
            return Duration.ZERO;
        }
        var asked = retryAfter(answer.retryAfter(), now);
        return asked.isNegative() ? Duration.ZERO : asked.compareTo(LONGEST_QUIET) > 0 ? LONGEST_QUIET : asked;
    }

    /** RFC 9110, section 10.2.3: seconds, or a time. */
    private static Duration retryAfter(@Nullable String header, Instant now) {
        if (header == null) {
            return Duration.ZERO;
        }
        if (header.matches("\\d{1,9}")) {
            return Duration.ofSeconds(Long.parseLong(header));
        }
        try {
            return Duration.between(
                    now,
                    ZonedDateTime.parse(header, DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant());
        } catch (DateTimeException e) {
            return Duration.ZERO;
        }
    }
}
