package org.marquee.kernel.limit;

import io.agroal.api.AgroalDataSource;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import io.github.bucket4j.postgresql.PostgreSQLSelectForUpdateBasedProxyManager;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.function.Function;
import org.marquee.kernel.problem.ProblemException;

/**
 * Counts how often something was tried, in the database, so that more instances do not mean more tries. What is counted by is
 * kept as a keyed hash only, and not for longer than its span.
 */
@ApplicationScoped
public class Limits {
    private static final int BATCH = 1000;

    private final PostgreSQLSelectForUpdateBasedProxyManager<String> buckets;
    private final KeyedHash hash;

    Limits(AgroalDataSource dataSource, KeyedHash hash) {
        this.hash = hash;
        this.buckets = Bucket4jPostgreSQL.selectForUpdateBasedBuilder(dataSource)
                .primaryKeyMapper(PrimaryKeyMapper.STRING)
                .table("rate_limit")
                .expiresAtColumn("expires_at")
                .expirationAfterWrite(
                        ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(Duration.ofSeconds(10)))
                .build();
    }

    /**
     * Counts one try. It stays counted whatever becomes of the transaction that the caller is in.
     *
     * @param name what is limited, which clients are told
     * @param key what it is counted by, such as an address; only a keyed hash of it is kept
     * @return what is left of the limit
     * @throws ProblemException 429 when the limit has been reached
     */
    public Allowance take(String name, String key, Limit limit) {
        var probe = ask(name, key, limit, bucket -> bucket.tryConsumeAndReturnRemaining(1));
        if (probe.isConsumed()) {
            return new Allowance(name, limit, probe.getRemainingTokens(), seconds(probe.getNanosToWaitForReset()));
        }
        throw new TooManyRequests(new Allowance(name, limit, 0, seconds(probe.getNanosToWaitForRefill())));
    }

    /** Whether one more try is within the limit; counts it if so. */
    public boolean allows(String name, String key, Limit limit) {
        return ask(name, key, limit, bucket -> bucket.tryConsume(1));
    }

    /** Takes one try back: it turned out to be none of those that are limited. */
    public void giveBack(String name, String key, Limit limit) {
        ask(name, key, limit, bucket -> {
            bucket.addTokens(1);
            return true;
        });
    }

    @Scheduled(every = "10m", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void forget() {
        var gone = BATCH;
        while (gone == BATCH) {
            gone = buckets.removeExpired(BATCH);
        }
    }

    private <T> T ask(String name, String key, Limit limit, Function<Bucket, T> question) {
        var id = name + " " + hash.of(name + "\n" + key);
        // It has a short transaction of its own: others wait for the row only as long as counting takes.
        return QuarkusTransaction.suspendingExisting()
                .call(() -> question.apply(buckets.builder().build(id, () -> configuration(limit))));
    }

    /** Rounded up: who comes back then is not too early. */
    private static int seconds(long nanos) {
        return (int) Duration.ofNanos(nanos).plusSeconds(1).minusNanos(1).toSeconds();
    }

    private static BucketConfiguration configuration(Limit limit) {
        return BucketConfiguration.builder()
                .addLimit(bandwidth -> bandwidth.capacity(limit.times()).refillIntervally(limit.times(), limit.span()))
                .build();
    }
}
