package org.marquee.comment.rule;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a rule says what it says. The values are API: added, never renamed. */
@Schema(name = "ReasonCode", description = """
        Why a rule says what it says. Comments are refused, and not kept, for `closed`, `too-short`, `too-long`, `invalid-token`, \
        `too-fast`, `expired`, `flood` and `duplicate`; who wrote it is told these. For moderators are: `blocked`, its author or \
        network is in the block list; `honeypot`, something filled in what people don't see; `links`, more than the settings \
        allow; `words`, one of a list of words; `akismet`, what the spam service said, or that it said nothing; `trusted`, the \
        author's address is verified and enough comments of it were approved; `first-time`, they are not trusted yet; `policy`, \
        all comments are looked at; `edited`, it says something else than before.""")
public enum ReasonCode {
    @JsonProperty("closed")
    CLOSED("closed"),
    @JsonProperty("too-short")
    TOO_SHORT("too-short"),
    @JsonProperty("too-long")
    TOO_LONG("too-long"),
    @JsonProperty("blocked")
    BLOCKED("blocked"),
    @JsonProperty("invalid-token")
    INVALID_TOKEN("invalid-token"),
    @JsonProperty("too-fast")
    TOO_FAST("too-fast"),
    @JsonProperty("expired")
    EXPIRED("expired"),
    @JsonProperty("honeypot")
    HONEYPOT("honeypot"),
    @JsonProperty("flood")
    FLOOD("flood"),
    @JsonProperty("duplicate")
    DUPLICATE("duplicate"),
    @JsonProperty("links")
    LINKS("links"),
    @JsonProperty("words")
    WORDS("words"),
    @JsonProperty("akismet")
    AKISMET("akismet"),
    @JsonProperty("trusted")
    TRUSTED("trusted"),
    @JsonProperty("first-time")
    FIRST_TIME("first-time"),
    @JsonProperty("policy")
    POLICY("policy"),
    @JsonProperty("edited")
    EDITED("edited");

    /** As it stands in JSON, and as the code of a fault. */
    final String value;

    ReasonCode(String value) {
        this.value = value;
    }
}
