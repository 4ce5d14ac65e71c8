package org.marquee.kernel.text;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What distinguishes a run of text from the text around it. */
public enum Mark {
    @JsonProperty("emphasis")
    EMPHASIS,
    @JsonProperty("strong")
    STRONG,
    @JsonProperty("code")
    CODE
}
