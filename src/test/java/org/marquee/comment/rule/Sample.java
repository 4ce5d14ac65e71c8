package org.marquee.comment.rule;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A comment that rules are tried on: what anybody could have said, unless it is told to be another. */
final class Sample implements Cloneable {
    private final UUID review;
    private boolean open = true;
    private @Nullable Moderation moderation;
    private String name = "Ann";
    private String addressKey = Samples.KEY;
    private boolean verified;
    private String network = UUID.randomUUID().toString();
    private String ip = "192.0.2.7";
    private String text = "I saw it " + UUID.randomUUID();
    private int links;
    private @Nullable Instant issuedAt = Clock.systemUTC().instant().minusSeconds(60);
    private @Nullable String honeypot;
    private @Nullable UUID edited;

    Sample(UUID review) {
        this.review = review;
    }

    Sample saying(String said) {
        return with(copy -> copy.text = said);
    }

    Sample from(String otherNetwork, String otherIp) {
        return with(copy -> {
            copy.network = otherNetwork;
            copy.ip = otherIp;
        });
    }

    Sample named(String otherName) {
        return with(copy -> copy.name = otherName);
    }

    Sample by(String otherKey, boolean isVerified) {
        return with(copy -> {
            copy.addressKey = otherKey;
            copy.verified = isVerified;
        });
    }

    Sample under(Moderation policy) {
        return with(copy -> copy.moderation = policy);
    }

    Sample linking(int times) {
        return with(copy -> copy.links = times);
    }

    Sample inForm(@Nullable Instant made, @Nullable String hidden) {
        return with(copy -> {
            copy.issuedAt = made;
            copy.honeypot = hidden;
        });
    }

    Sample filledIn(String hidden) {
        return with(copy -> copy.honeypot = hidden);
    }

    Sample closed() {
        return with(copy -> copy.open = false);
    }

    Sample editing(UUID comment) {
        return with(copy -> copy.edited = comment);
    }

    Submission submission() {
        return new Submission(
                new Submission.Place(review, "https://example.org/reviews/a-film", open, moderation),
                new Submission.Guest(name, "ann@example.org", null, addressKey, verified),
                new Submission.Origin(network, ip, "A browser"),
                new Submission.Content(text, text, links),
                edited == null ? new Submission.Form(issuedAt, honeypot) : null,
                edited);
    }

    private Sample with(Consumer<Sample> change) {
        try {
            var copy = (Sample) clone();
            change.accept(copy);
            return copy;
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException(e);
        }
    }
}
