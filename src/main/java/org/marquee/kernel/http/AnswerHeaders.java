package org.marquee.kernel.http;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The headers of answers for readers: the same whether an answer is made now or was kept. */
@Singleton
public class AnswerHeaders {
    /** RFC 9110, section 5.6.7; Java's own format of that name leaves out the zero before a single digit. */
    private static final DateTimeFormatter HTTP_DATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH);

    private final CachePolicy policy;

    AnswerHeaders(CachePolicy policy) {
        this.policy = policy;
    }

    /** Those that an answer has even when its bytes are not sent, but for its type. */
    public Map<String, String> of(Answer answer, Representation body) {
        var headers = new LinkedHashMap<String, String>();
        headers.put(HttpHeaders.CACHE_CONTROL, policy.header(answer.mayBeStale()));
        headers.put(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        headers.put("Surrogate-Key", answer.surrogateKey());
        if (answer.lastChange() != null) {
            headers.put(HttpHeaders.LAST_MODIFIED, httpDate(answer.lastChange()));
        }
        if (answer.link() != null) {
            headers.put(HttpHeaders.LINK, answer.link());
        }
        headers.put(HttpHeaders.ETAG, body.etag());
        return headers;
    }

    private static String httpDate(Instant time) {
        return HTTP_DATE.format(time.atOffset(ZoneOffset.UTC));
    }
}
