package org.marquee.comment.rule;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What becomes of a comment. */
@Schema(name = "Verdict", description = """
        What a rule says of a comment: `pass`, nothing against it; `hold`, a moderator shall look at it; `spam`; or `reject`.""")
public enum Verdict {
    @JsonProperty("pass")
    PASS,
    @JsonProperty("hold")
    HOLD,
    @JsonProperty("spam")
    SPAM,
    @JsonProperty("reject")
    REJECT
}
