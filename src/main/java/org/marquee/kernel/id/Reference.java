package org.marquee.kernel.id;

import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * How a client names another thing: by its slug or by its id.
 *
 * @param value as the client wrote it
 */
public record Reference(@JsonValue String value) {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    /** Of slugs; ids are shorter. */
    public static final int MAX_LENGTH = 120;

    /** @throws IllegalArgumentException when it is too long for either */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Reference {
        if (value.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("must be a slug or an id");
        }
    }

    public static Reference to(UUID id) {
        return new Reference(id.toString());
    }

    /** The id, if it is one. */
    public Optional<UUID> id() {
        return ID.matcher(value).matches() ? Optional.of(UUID.fromString(value)) : Optional.empty();
    }

    /**
     * What the references stand for; those that stand for nothing are left out.
     *
     * @param find finds, in one query, all things with one of these ids or one of these slugs; not asked when there are none
     */
    public static <T> Map<Reference, T> resolve(
            Collection<Reference> references,
            BiFunction<UUID[], String[], List<T>> find,
            Function<T, UUID> id,
            Function<T, String> slug) {
        if (references.isEmpty()) {
            return Map.of();
        }
        var ids = references.stream()
                .flatMap(each -> each.id().stream())
                .distinct()
                .toArray(UUID[]::new);
        var slugs = references.stream()
                .filter(each -> each.id().isEmpty())
                .map(Reference::value)
                .distinct()
                .toArray(String[]::new);
        var things = find.apply(ids, slugs);
        var byId = things.stream().collect(toMap(id, Function.identity(), (one, same) -> one));
        var bySlug = things.stream().collect(toMap(slug, Function.identity(), (one, same) -> one));
        var found = new HashMap<Reference, T>();
        for (var each : references) {
            each.id()
                    .map(byId::get)
                    .or(() -> Optional.ofNullable(bySlug.get(each.value())))
                    .ifPresent(thing -> found.put(each, thing));
        }
        return found;
    }

    @Override
    public String toString() {
        return value;
    }
}
