package org.marquee.privacy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import org.marquee.kernel.change.Actor;

/** Does what links are for that people were mailed who asked about their data: once or again, without harm. */
@Singleton
public class PrivacyConfirmations {
    private final PrivacyLetters letters;
    private final PrivacyRequests requests;
    private final PrivacyAnswers answers;

    PrivacyConfirmations(PrivacyLetters letters, PrivacyRequests requests, PrivacyAnswers answers) {
        this.letters = letters;
        this.requests = requests;
        this.answers = answers;
    }

    /** What the token is for, if it is for anything of ours. */
    public Optional<Pending> find(String token) {
        return letters.read(token)
                .flatMap(ticket -> request(ticket).map(request -> new Pending(request.kind, ticket.expiresAt())));
    }

    /** @return what became of the request; nothing for a token that is for something else */
    public Optional<PrivacyAnswer> confirm(String token) {
        return letters.read(token).flatMap(this::request).map(request -> answers.answer(request, Actor.ANONYMOUS));
    }

    private Optional<PrivacyRequest> request(PrivacyLetters.Ticket ticket) {
        return QuarkusTransaction.requiringNew().call(() -> requests.findByIdOptional(ticket.request()));
    }

    /** What somebody has asked for, and until when they can confirm it. */
    public record Pending(PrivacyKind kind, Instant expiresAt) {}
}
