package org.marquee.account;

import com.password4j.Argon2Function;
import com.password4j.SaltGenerator;
import com.password4j.types.Argon2;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.marquee.kernel.problem.ProblemException;
import org.marquee.kernel.problem.ProblemType;

/**
 * Hashes passwords with Argon2id, as OWASP recommends it for little memory: 19 MiB, and with five passes more than the least. Each takes some
 * 100 ms of one core on purpose, so only a few go on at once, and few wait. Where strangers can call it, it stands outside of
 * transactions, which would hold a connection meanwhile.
 */
@ApplicationScoped
class Passwords {
    private static final int KIBIBYTES = 19456;
    private static final int HASH_BYTES = 32;
    private static final int SALT_BYTES = 16;

    private static final long PATIENCE_SECONDS = 3;

    /** Each that waits holds a thread that could answer readers. */
    private static final int MOST_WAITING = 8;

    private final Semaphore hands =
            new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()), true);

    private final Argon2Function function;

    /** What is compared with where there is no account, so that it takes as long. */
    private final String nobody;

    Passwords(PasswordConfig config) {
        this.function = Argon2Function.getInstance(KIBIBYTES, config.passes(), 1, HASH_BYTES, Argon2.ID);
        this.nobody = hash(Secret.next(""));
    }

    /** The hash with its salt and its parameters, as a PHC string. */
    String hash(String password) {
        var salt = SaltGenerator.generate(SALT_BYTES);
        return inTurn(() -> function.hash(PasswordRules.normalised(password).getBytes(StandardCharsets.UTF_8), salt)
                .getResult());
    }

    /** @param hash null where there is no account; that takes as long, and is false */
    boolean matches(String password, @Nullable String hash) {
        var known = hash == null ? nobody : hash;
        var matches = inTurn(
                () -> Argon2Function.getInstanceFromHash(known).check(PasswordRules.normalised(password), known));
        return matches && hash != null;
    }

    private <T> T inTurn(Supplier<T> work) {
        try {
            if (hands.getQueueLength() >= MOST_WAITING || !hands.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new Busy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Busy();
        }
        try {
            return work.get();
        } finally {
            hands.release();
        }
    }

    /** 503: too many passwords wait to be checked. */
    private static final class Busy extends ProblemException {
        private static final int RETRY_AFTER = 5;

        Busy() {
            super(ProblemType.UNAVAILABLE, "Too many people sign in right now. Please try again.");
        }

        @Override
        public Integer retryAfter() {
            return RETRY_AFTER;
        }
    }
}
