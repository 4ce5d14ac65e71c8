package org.marquee.kernel.http;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.util.Map;

/**
 * The answer to a request that was done before.
 *
 * @param headers those that belong to the answer
 * @param body JSON
 */
record KeptAnswer(
        int status,
        Map<String, String> headers,
        @JsonRawValue String body) {}
