package org.marquee.confirmation;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.marquee.comment.notice.GuestConfirmations;
import org.marquee.kernel.problem.ProblemException;
import org.marquee.kernel.problem.ProblemType;
import org.marquee.privacy.PrivacyConfirmations;

/** Everything that a link in a mail may be for. */
@Singleton
class Confirmations {
    private final GuestConfirmations guests;
    private final PrivacyConfirmations requests;

    Confirmations(GuestConfirmations guests, PrivacyConfirmations requests) {
        this.guests = guests;
        this.requests = requests;
    }

    /** @throws ProblemException 404 for a token that is not ours, or good no more */
    ConfirmationView require(String token) {
        return first(
                () -> view(ConfirmationKind.ADDRESS, guests.addressUntil(token)),
                () -> view(ConfirmationKind.UNSUBSCRIPTION, guests.unsubscriptionUntil(token)),
                () -> requests.find(token)
                        .map(pending -> ConfirmationView.of(ConfirmationKind.of(pending.kind()), pending.expiresAt())));
    }

    /**
     * Does it, once or again without harm.
     *
     * @throws ProblemException 404 for a token that is not ours, or good no more
     */
    Confirmed confirm(String token) {
        return first(
                () -> guests.confirmAddress(token).map(Confirmed::address),
                () -> guests.unsubscribe(token) ? Optional.of(Confirmed.unsubscription()) : Optional.empty(),
                () -> requests.confirm(token).map(Confirmed::of));
    }

    private static Optional<ConfirmationView> view(ConfirmationKind kind, Optional<Instant> until) {
        return until.map(time -> ConfirmationView.of(kind, time));
    }

    @SafeVarargs
    private static <T> T first(Supplier<Optional<T>>... meanings) {
        // One answer for all reasons: it must not tell what there once was.
        return Stream.of(meanings)
                .flatMap(meaning -> meaning.get().stream())
                .findFirst()
                .orElseThrow(() ->
                        new ProblemException(ProblemType.NOT_FOUND, "There is no such link, or its time is over."));
    }
}
