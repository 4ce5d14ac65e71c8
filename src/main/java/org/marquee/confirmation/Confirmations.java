package org.marquee.privacy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.marquee.comment.notice.GuestConfirmations;
import org.marquee.kernel.change.Actor;
import org.marquee.kernel.problem.ProblemException;
import org.marquee.kernel.problem.ProblemType;
import org.marquee.privacy.PrivacyLetters.Ticket;

/** Everything that a link in a mail may be for. */
@Singleton
class Confirmations {
    private final GuestConfirmations guests;
    private final PrivacyLetters letters;
    private final PrivacyRequests requests;
    private final PrivacyAnswers answers;

    Confirmations(GuestConfirmations guests, PrivacyLetters letters, PrivacyRequests requests, PrivacyAnswers answers) {
        this.guests = guests;
        this.letters = letters;
        this.requests = requests;
        this.answers = answers;
    }

    /** @throws ProblemException 404 for a token that is not ours, or good no more */
    ConfirmationView require(String token) {
        return first(
                () -> view(ConfirmationKind.ADDRESS, guests.addressUntil(token)),
                () -> view(ConfirmationKind.UNSUBSCRIPTION, guests.unsubscriptionUntil(token)),
                () -> letters.read(token).flatMap(this::view));
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
                () -> letters.read(token)
                        .flatMap(this::request)
                        .map(request -> Confirmed.of(answers.answer(request, Actor.ANONYMOUS))));
    }

    private Optional<ConfirmationView> view(Ticket ticket) {
        return request(ticket)
                .map(request -> ConfirmationView.of(
                        request.kind == PrivacyKind.EXPORT ? ConfirmationKind.EXPORT : ConfirmationKind.ERASURE,
                        ticket.expiresAt()));
    }

    private static Optional<ConfirmationView> view(ConfirmationKind kind, Optional<Instant> until) {
        return until.map(time -> ConfirmationView.of(kind, time));
    }

    private Optional<PrivacyRequest> request(Ticket ticket) {
        return QuarkusTransaction.requiringNew().call(() -> requests.findByIdOptional(ticket.request()));
    }

    @SafeVarargs
    private static <T> T first(Supplier<Optional<T>>... meanings) {
        // One answer for all reasons: it must not tell what there once was.
        return Stream.of(meanings)
                .flatMap(meaning -> meaning.get().stream())
                .findFirst()
                .orElseThrow(() -> new ProblemException(
                        ProblemType.NOT_FOUND, "There is no such link, or its time is over.", List.of()));
    }
}
