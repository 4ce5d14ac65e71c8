package org.marquee.kernel.sql;

import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.StaleStateException;
import org.jspecify.annotations.Nullable;
import org.marquee.kernel.problem.Problem.Fault;
import org.marquee.kernel.problem.ProblemException;
import org.marquee.kernel.problem.ProblemType;
import org.marquee.kernel.problem.Unavailable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.PSQLState;

/** Tells what a failure of the database means to clients, however deep the layers above JDBC have wrapped it. */
@Singleton
public class DatabaseFailures {
    /**
     * SQL states, or their classes, after which the same request may succeed later: no connection, a transaction that stood in
     * another's way (serialization, deadlock) or idled, no resources, a lock that is held too long, a server that stops or
     * that ended what took too long.
     */
    private static final List<String> TRANSIENT = List.of("08", "40", "25P03", "53", "55P03", "57");

    private static final String UNUSUAL = PSQLState.UNEXPECTED_ERROR.getState();
    private static final Set<String> NOT_UNIQUE = Set.of("23505", "23P01");
    private static final String FOREIGN_KEY = "23503";

    /** What our triggers raise: what is published is not in the trash, and what was written once stays. */
    private static final String RESTRICTED = "23001";

    private final Map<String, Fault> taken;

    DatabaseFailures(@All List<NamedConstraints> features) {
        this.taken = features.stream()
                .flatMap(feature -> feature.taken().entrySet().stream())
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The problem that clients are told of; empty for a fault of ours. */
    public Optional<ProblemException> problem(Throwable failure) {
        var causes = causes(failure);
        var told = causes.stream()
                .flatMap(cause ->
                        Stream.ofNullable(cause instanceof ProblemException problem ? problem : conflict(cause)))
                .findFirst();
        if (told.isPresent()) {
            return told;
        }
        return isTransient(causes) ? Optional.of(new Unavailable(failure)) : Optional.empty();
    }

    /** No state at all is what the pool says when it has no connection left. */
    static boolean isTransient(SQLException e) {
        var state = e.getSQLState();
        return state == null || TRANSIENT.stream().anyMatch(state::startsWith) || isGivenUp(e);
    }

    /** The driver is interrupted by the pool when it takes too long to connect, and calls that unusual. */
    private static boolean isGivenUp(SQLException e) {
        return UNUSUAL.equals(e.getSQLState()) && e.getCause() instanceof RuntimeException;
    }

    /** Whether another transaction was first, be it that one had to give way (serialization, deadlock): done anew, it may succeed. */
    static boolean isForAnother(Throwable failure) {
        return causes(failure).stream()
                .anyMatch(e -> isStale(e)
                        || e instanceof SQLException sql
                                && sql.getSQLState() != null
                                && sql.getSQLState().startsWith("40"));
    }

    private static boolean isStale(Throwable e) {
        return e instanceof OptimisticLockException || e instanceof StaleStateException;
    }

    private static boolean isTransient(Set<Throwable> causes) {
        var failures = causes.stream()
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .toList();
        var decisive = failures.stream()
                .filter(e -> e.getSQLState() != null)
                .findFirst()
                .or(() -> failures.stream().findFirst());
        // Another transaction was first: with the version that it made, the request can be judged anew.
        return decisive.map(DatabaseFailures::isTransient)
                .orElseGet(() -> causes.stream().anyMatch(DatabaseFailures::isStale));
    }

    private @Nullable ProblemException conflict(Throwable cause) {
        if (!(cause instanceof PSQLException e) || e.getSQLState() == null) {
            return null;
        }
        if (e.getSQLState().equals(FOREIGN_KEY)) {
            // What editors refer to is looked up and locked before: only what is purged can break one.
            return new ProblemException(
                    ProblemType.IN_USE,
                    "Older versions of other things, or things in the trash, still refer to it, so it has to stay.");
        }
        if (e.getSQLState().equals(RESTRICTED)) {
            // Looked at before as well; this is for two at once.
            return new ProblemException(
                    ProblemType.INVALID_STATE,
                    "Something that was done at the same time stands against it. Look again.");
        }
        return NOT_UNIQUE.contains(e.getSQLState()) ? alreadyTaken(e) : null;
    }

    private @Nullable ProblemException alreadyTaken(PSQLException e) {
        var message = e.getServerErrorMessage();
        var constraint = message == null ? null : message.getConstraint();
        var fault = constraint == null ? null : taken.get(constraint);
        return fault == null
                ? null
                : new ProblemException(
                        ProblemType.ALREADY_TAKEN,
                        "The member '%s' %s.".formatted(fault.pointer(), fault.detail()),
                        List.of(fault));
    }

    /** Batches hide the cause in the next exception, transactions among the suppressed. */
    private static Set<Throwable> causes(Throwable failure) {
        var found = new LinkedHashSet<Throwable>();
        collect(failure, found);
        return found;
    }

    private static void collect(@Nullable Throwable e, Set<Throwable> found) {
        if (e == null || !found.add(e)) {
            return;
        }
        collect(e.getCause(), found);
        collect(e instanceof SQLException sql ? sql.getNextException() : null, found);
        for (var suppressed : e.getSuppressed()) {
            collect(suppressed, found);
        }
    }
}
