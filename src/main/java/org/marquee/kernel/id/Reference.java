package org.marquee.kernel.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * How a client names another thing: by its slug or by its id.
 *
 * @param value as the client wrote it
 */
public record Reference(@JsonValue String value) {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Reference {}

    /** The id, if it is one. */
    public Optional<UUID> id() {
        return ID.matcher(value).matches() ? Optional.of(UUID.fromString(value)) : Optional.empty();
    }
}
