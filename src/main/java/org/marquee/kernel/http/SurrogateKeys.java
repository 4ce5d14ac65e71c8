package org.marquee.kernel.http;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What an answer is made of: a change of any part cuts the answers that carry its key. A part's key is its type and the end of
 * its id, {@code film-9f3a1c0b7e2d}. Our own caches know all keys. Those in front are told by a header: where there are too many
 * parts for it, the keys of their type stand for all of one type, {@code films}
 * and {@code folded-films}.
 */
public final class SurrogateKeys {
    /** Bytes; proxies refuse answers whose headers together pass 4 KiB. */
    static final int LONGEST = 2000;

    /** Stands for a thing of which there is only one, such as settings of the site, where all things have an id. */
    public static final UUID ONLY = new UUID(0, 0);

    /** What the pages of a film and of its people depend on without naming it: that there is a new review of the film. */
    public static final String REVIEWS_OF_FILM = "reviews-of";

    private final Map<String, Set<String>> partsByType = new TreeMap<>();
    private final Set<String> collections = new LinkedHashSet<>();
    private final Set<String> hidden = new TreeSet<>();
    private final Set<String> standIns = new LinkedHashSet<>();

    /** The answer shows this thing. */
    public SurrogateKeys part(String type, UUID id) {
        partsByType.computeIfAbsent(type, any -> new LinkedHashSet<>()).add(key(type, id));
        return this;
    }

    /** The same of all whose keys were kept before, in their order. */
    public SurrogateKeys parts(Collection<String> kept) {
        kept.forEach(key -> partsByType
                .computeIfAbsent(key.substring(0, key.lastIndexOf('-')), any -> new LinkedHashSet<>())
                .add(key));
        return this;
    }

    /** The keys of what is shown, those of each type in the order in which they came, to be kept. */
    public List<String> parts() {
        return partsByType.values().stream().flatMap(Set::stream).toList();
    }

    /** The answer depends on which things of this type there are. */
    public SurrogateKeys collection(String type) {
        collections.add(type + "s");
        return this;
    }

    /** The answer does not show this thing, which may be a draft, but would once it is published. The header does not tell. */
    public SurrogateKeys hidden(String type, UUID id) {
        hidden.add(key(type, id));
        return this;
    }

    /** The answer depends on which things of this type there are. The header does not tell. */
    public SurrogateKeys hiddenCollection(String type) {
        hidden.add(type + "s");
        return this;
    }

    /** What is hidden in the answer may be of this type: in the header, the key of all of them stands for it. */
    SurrogateKeys standIn(String type) {
        standIns.add(type + "s");
        return this;
    }

    /** The key of one thing. */
    public static String key(String type, UUID id) {
        // The tail of a UUIDv7 is random. Should two ever be alike, a cut takes one answer too many.
        return type + "-" + id.toString().substring(24);
    }

    /**
     * Stands in headers for parts of one type, where there are too many to name. It is cut with any of them, also when that leaves
     * the others of its type as they are.
     */
    public static String folded(String type) {
        return "folded-" + type + "s";
    }

    /** All keys, in a stable order. */
    public SortedSet<String> all() {
        var all = new TreeSet<>(hidden);
        all.addAll(collections);
        partsByType.values().forEach(all::addAll);
        return all;
    }

    String header() {
        var types = new TreeMap<>(partsByType);
        var folded = new LinkedHashSet<>(collections);
        folded.addAll(standIns);
        while (length(folded, types) > LONGEST && !types.isEmpty()) {
            var most = types.entrySet().stream()
                    .max(Comparator.comparingInt(entry -> entry.getValue().size()))
                    .orElseThrow()
                    .getKey();
            types.remove(most);
            folded.add(most + "s");
            folded.add(folded(most));
        }
        return keys(folded, types).collect(Collectors.joining(" "));
    }

    private static int length(Set<String> collections, Map<String, Set<String>> types) {
        return keys(collections, types).mapToInt(key -> key.length() + 1).sum();
    }

    private static Stream<String> keys(Set<String> collections, Map<String, Set<String>> types) {
        return Stream.concat(collections.stream(), types.values().stream().flatMap(Set::stream));
    }
}
