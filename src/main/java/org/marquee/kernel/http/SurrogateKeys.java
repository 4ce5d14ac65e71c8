package org.marquee.kernel.http;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What an answer is made of, for caches in front: a change of any part cuts the answers that carry its key. A part's key
 * is its type and the end of its id, {@code film-9f3a1c0b7e2d}. Where there are too many parts for a header, the key of
 * their type stands for all of one type, {@code films}: every change cuts that key too.
 */
public final class SurrogateKeys {
    /** Bytes; proxies refuse answers whose headers together pass 4 KiB. */
    static final int LONGEST = 2000;

    /** Stands for a thing of which there is only one, such as settings of the site, where all things have an id. */
    public static final UUID ONLY = new UUID(0, 0);

    private final Map<String, Set<String>> partsByType = new TreeMap<>();
    private final Set<String> collections = new LinkedHashSet<>();

    /** The answer shows this thing. */
    public SurrogateKeys part(String type, UUID id) {
        partsByType.computeIfAbsent(type, any -> new LinkedHashSet<>()).add(key(type, id));
        return this;
    }

    /** The answer depends on which things of this type there are. */
    public SurrogateKeys collection(String type) {
        collections.add(type + "s");
        return this;
    }

    /** The key of one thing. */
    public static String key(String type, UUID id) {
        // The tail of a UUIDv7 is random. Should two ever be alike, a cut takes one answer too many.
        return type + "-" + id.toString().substring(24);
    }

    String header() {
        while (length() > LONGEST && !partsByType.isEmpty()) {
            var most = partsByType.entrySet().stream()
                    .max(Comparator.comparingInt(entry -> entry.getValue().size()))
                    .orElseThrow()
                    .getKey();
            partsByType.remove(most);
            collection(most);
        }
        return keys().collect(Collectors.joining(" "));
    }

    private int length() {
        return keys().mapToInt(key -> key.length() + 1).sum();
    }

    private Stream<String> keys() {
        return Stream.concat(collections.stream(), partsByType.values().stream().flatMap(Set::stream));
    }
}
