package org.marquee.contract;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Puts in the place of all that is new in each run (ids, times, secrets) something that looks alike and is the same in each, and
 * leaves out what others have made before. The sample content is left as it is: it is older than any run.
 */
final class StandIns {
    private static final Instant BEGAN = Instant.parse("2026-05-04T10:00:00Z");
    private static final Instant END_OF_SAMPLES = Instant.parse("2026-05-01T00:00:00Z");

    /** No run takes as long, and nothing ends after a time of which this is not a part. */
    private static final Duration STEP = Duration.ofMinutes(5);

    private static final Duration ROUNDED_UP = Duration.ofSeconds(10);

    private static final Set<String> SECRETS = Set.of(
            "accessToken",
            "refreshToken",
            "token",
            "formToken",
            "editToken",
            "nextToken",
            "secret",
            "key",
            "kid",
            "x",
            "y");

    private static final String UUIDS = "[0-9a-f]{8}-[0-9a-f]{4}-[47][0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}";
    private static final Pattern ID = Pattern.compile(UUIDS);
    private static final Pattern TIME = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(?:\\.\\d+)?Z");
    private static final Pattern SIGNATURE =
            Pattern.compile("(?<=[?](?:pass|cursor)=|&amp;cursor=)[\\w-]+|(?<=\"\\d{1,3}-)[\\w-]{22}(?=\")");

    private final Instant began;
    private final Map<String, String> known = new LinkedHashMap<>();
    private final Map<Long, Long> positions = new HashMap<>();

    /** @param began before it made anything, the run of which the bodies are */
    StandIns(Instant began) {
        this.began = began;
    }

    JsonNode in(JsonNode body) {
        return in("", body);
    }

    String in(String text) {
        var filled = text.replaceAll("[Mm]ember[ -]" + UUIDS + "(?!@)", "Ada Marsh")
                .replaceAll("[Mm]ember-" + UUIDS + "(?=@)", "ada.marsh")
                .replaceAll(UUIDS + "(?=@)", "ann")
                .replaceAll("(?<=alone): " + UUIDS, ".");
        filled = ID.matcher(filled).replaceAll(found -> id(found.group()));
        filled = TIME.matcher(filled)
                .replaceAll(found -> time(Instant.parse(found.group())).toString());
        filled = SIGNATURE.matcher(filled).replaceAll(found -> letters("signature", found.group()));
        for (var each : known.entrySet()) {
            filled = filled.replace(each.getKey(), each.getValue());
        }
        return filled;
    }

    private JsonNode in(String name, JsonNode value) {
        if (value.isArray()) {
            ArrayNode items = new ObjectMapper().createArrayNode();
            value.forEach(item -> {
                // Of the keys of tokens, other tests leave more.
                if (!isOfOthers(item) && !(name.equals("keys") && !items.isEmpty())) {
                    items.add(in(name, item));
                }
            });
            return items;
        }
        if (value.isObject()) {
            ObjectNode object = new ObjectMapper().createObjectNode();
            value.properties().forEach(member -> object.set(member.getKey(), in(member.getKey(), member.getValue())));
            if (object.has("spamWords") && object.has("version")) {
                // There is one of it only, in the version that others have left.
                object.put("version", 1);
            }
            if (object.path("items").size() < value.path("items").size()) {
                // The others' would have filled further pages.
                ((ObjectNode) object.path("page")).putNull("next");
            }
            if (object.has("entityId") && object.has("position")) {
                object.put("position", position(object.path("position").asLong()));
            }
            return object;
        }
        return value.isTextual() ? new TextNode(text(name, value.asText())) : value;
    }

    private long position(long position) {
        return positions.computeIfAbsent(position, any -> 512L - positions.size());
    }

    private String text(String name, String text) {
        if (text.startsWith("data:")) {
            return text;
        }
        return SECRETS.contains(name) && text.length() > 20 ? secret(name, text) : in(text);
    }

    private boolean isOfOthers(JsonNode item) {
        var id = item.path("id").asText();
        return ID.matcher(id).matches()
                && !isSample(UUID.fromString(id))
                && made(UUID.fromString(id)).isBefore(began);
    }

    private static boolean isSample(UUID id) {
        return id.version() == 7 && made(id).isBefore(END_OF_SAMPLES);
    }

    /** When an id of version 7 was made. */
    private static Instant made(UUID id) {
        return Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16);
    }

    private String id(String id) {
        if (isSample(UUID.fromString(id)) || known.containsKey(id)) {
            return known.getOrDefault(id, id);
        }
        var hex = HexFormat.of().formatHex(digest("id " + known.size()));
        var standIn = new UUID(
                        BEGAN.toEpochMilli() << 16 | 0x7000 | Integer.parseInt(hex.substring(0, 3), 16),
                        Long.parseUnsignedLong("8" + hex.substring(3, 18), 16))
                .toString();
        known.put(id, standIn);
        // Surrogate keys have the end of an id only.
        known.put(id.substring(24), standIn.substring(24));
        return standIn;
    }

    private Instant time(Instant time) {
        if (time.isBefore(END_OF_SAMPLES) || time.isAfter(began.plus(Duration.ofDays(100)))) {
            return time;
        }
        var after = Duration.between(began, time).plus(ROUNDED_UP);
        return after.isNegative() ? BEGAN : BEGAN.plus(STEP.multipliedBy(after.dividedBy(STEP)));
    }

    private String secret(String name, String secret) {
        if (known.containsKey(secret)) {
            return known.get(secret);
        }
        var kind = secret.replaceFirst("^(mq[a-z]_|whsec_|).*", "$1");
        var standIn = kind + letters(name + known.size(), secret.substring(kind.length()));
        known.put(secret, standIn);
        if (name.equals("key")) {
            // All that the list of keys shows of it.
            known.put(secret.substring(0, 8), standIn.substring(0, 8));
        }
        return standIn;
    }

    /** As many letters as the text has, and dots and padding where it has them. */
    private static String letters(String seed, String like) {
        var letters = new StringBuilder();
        while (letters.length() < like.length()) {
            letters.append(Base64.getEncoder()
                    .encodeToString(digest(seed + letters.length()))
                    .replaceAll("[+/=]", ""));
        }
        for (var mark = Pattern.compile("[.=]").matcher(like); mark.find(); ) {
            letters.setCharAt(mark.start(), like.charAt(mark.start()));
        }
        return letters.substring(0, like.length());
    }

    private static byte[] digest(String seed) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(seed.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
