package org.marquee.privacy;

import com.fasterxml.jackson.annotation.JsonIncludeProperties;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What became of a request. */
@Schema(name = "PrivacyAnswer", description = "What became of a request.")
public record PrivacyAnswer(
        PrivacyKind kind,

        @Nullable @Schema(description = "How many comments were erased; null for an export.")
        Integer comments,

        @Nullable @Schema(description = "What they wrote and asked for; null for an erasure.")
        PersonalData data) {

    static PrivacyAnswer erased(int comments) {
        return new PrivacyAnswer(PrivacyKind.ERASURE, comments, null);
    }

    static PrivacyAnswer exported(PersonalData data) {
        return new PrivacyAnswer(PrivacyKind.EXPORT, null, data);
    }

    /** People's data stand in no log. */
    @Override
    public String toString() {
        return "PrivacyAnswer";
    }

    /** An answer that is no part of the question: whoever asks again gets the first one. */
    @JsonIncludeProperties({})
    record Found(PrivacyAnswer answer) {}
}
