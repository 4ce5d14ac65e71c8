package org.marquee.privacy;

import jakarta.inject.Singleton;
import java.util.List;
import org.marquee.kernel.mail.Outbox;
import org.marquee.kernel.problem.ProblemException;
import org.marquee.kernel.problem.ProblemType;

/** Guests show by mail that an address is theirs: without mail, they can't. */
@Singleton
class PrivacyByMail {
    private final Outbox outbox;

    PrivacyByMail(Outbox outbox) {
        this.outbox = outbox;
    }

    /** @throws ProblemException 409 where nothing is mailed */
    void require() {
        if (!outbox.isOpen()) {
            throw new ProblemException(
                    ProblemType.INVALID_STATE,
                    "No mail is sent from here, so nobody can show that an address is theirs. Ask those who run this site:"
                            + " an admin can do the same.",
                    List.of());
        }
    }
}
