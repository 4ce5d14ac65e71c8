package org.marquee.comment;

import java.time.Instant;

/**
 * A form that was handed out.
 *
 * @param key stands for it wherever it is kept; however the token is spelt, it is the same
 */
record FormToken(Instant issuedAt, String key) {}
