package org.marquee.sync;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Collection;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What kind of thing it is. A token keeps them by their places: new ones come last. */
@Schema(name = "SyncType", description = "What kind of thing it is.")
enum SyncType {
    @JsonProperty("genre")
    GENRE,
    @JsonProperty("platform")
    PLATFORM,
    @JsonProperty("company")
    COMPANY,
    @JsonProperty("tag")
    TAG,
    @JsonProperty("author")
    AUTHOR,
    @JsonProperty("person")
    PERSON,
    @JsonProperty("image")
    IMAGE,
    @JsonProperty("film")
    FILM,
    @JsonProperty("review")
    REVIEW;

    /** The name in JSON, in parameters and in the database. */
    String value() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads a parameter; the counterpart of {@link #value}. */
    public static SyncType fromString(String value) {
        return valueOf(value.toUpperCase(Locale.ROOT));
    }

    static String[] values(Collection<SyncType> types) {
        return types.stream().map(SyncType::value).toArray(String[]::new);
    }
}
