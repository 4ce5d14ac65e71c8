package org.marquee.kernel.change;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/**
 * A change as those read it who follow the log.
 *
 * @param entity what kind of thing it is of: the value of a {@link Subject}
 * @param action the value of an {@link Action}
 * @param surrogateKeys of all answers that may differ since
 * @param details what else is known of it, as JSON
 */
public record LoggedChange(
        long position,
        UUID id,
        Instant at,
        String entity,
        UUID entityId,
        String action,
        List<String> surrogateKeys,
        String details) {

    static LoggedChange of(Object[] row) {
        var keys = (String) row[6];
        return new LoggedChange(
                ((Number) row[0]).longValue(),
                (UUID) row[1],
                OffsetDateTime.parse((String) row[2]).toInstant(),
                (String) row[3],
                (UUID) row[4],
                (String) row[5],
                keys.isEmpty() ? List.of() : List.of(keys.split(" ")),
                (String) row[7]);
    }

    public boolean isOf(Subject subject) {
        return entity.equals(subject.value());
    }

    public boolean isA(Action kind) {
        return action.equals(kind.value());
    }
}
