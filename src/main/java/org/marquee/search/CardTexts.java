package org.marquee.search;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.marquee.kernel.http.PreparedItem;

/**
 * The texts of a review that stand in its card, for each of which the database would have to look into a table of its own. The card is
 * read no further than to the year of its film: behind it, nine tenths are pictures.
 */
final class CardTexts {
    private static final JsonFactory JSON = new JsonFactory();
    private static final String END = "year";

    /** The last is that of an original title. */
    private static final Set<String> MEMBERS = Set.of("headline", "dek", "title", "value");

    private CardTexts() {}

    /** All texts, the weightiest first, as {@link Found} has them. */
    static Map<String, List<String>> and(Map<String, List<String>> others, PreparedItem card) {
        var its = members(card.content());
        var texts = new LinkedHashMap<String, List<String>>();
        texts.put("headline", Arrays.asList(its.get("headline")));
        texts.put("title", Arrays.asList(its.get("title"), its.get("value")));
        texts.put("people", others.get("people"));
        texts.put("dek", Arrays.asList(its.get("dek")));
        texts.put("body", others.get("body"));
        return texts;
    }

    private static Map<String, String> members(byte[] card) {
        var members = new HashMap<String, String>();
        try (var json = JSON.createParser(card)) {
            while (json.nextToken() != null && !END.equals(json.currentName())) {
                if (json.currentToken() == JsonToken.VALUE_STRING && MEMBERS.contains(json.currentName())) {
                    members.putIfAbsent(json.currentName(), json.getText());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("A card is no JSON", e);
        }
        return members;
    }
}
