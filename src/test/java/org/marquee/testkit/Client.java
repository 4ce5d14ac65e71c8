package org.marquee.testkit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.config.EncoderConfig;
import io.restassured.config.HttpClientConfig;
import io.restassured.config.MultiPartConfig;
import io.restassured.config.ObjectMapperConfig;
import io.restassured.config.RestAssuredConfig;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.http.client.HttpClient;
import org.apache.http.conn.scheme.SchemeRegistry;
import org.apache.http.impl.client.DefaultHttpClient;
import org.apache.http.impl.conn.BasicClientConnectionManager;
import org.apache.http.impl.conn.SchemeRegistryFactory;
import org.apache.http.params.HttpParams;
import org.apache.http.params.HttpProtocolParams;
import org.apache.http.params.SyncBasicHttpParams;

/**
 * What REST Assured would make anew for each request, looking for modules and for a version on the class path: a fifteenth of all
 * that the tests had to do. Clients themselves are new, with a connection of their own, as before.
 */
@SuppressWarnings("deprecation")
final class Client {
    static final ObjectMapper MAPPER = new ObjectMapper().findAndRegisterModules();

    /** REST Assured would write all but plain JSON in Latin-1, and say so. */
    static final RestAssuredConfig IN_UTF_8 = RestAssuredConfig.config()
            .encoderConfig(EncoderConfig.encoderConfig().defaultContentCharset(StandardCharsets.UTF_8))
            .multiPartConfig(MultiPartConfig.multiPartConfig().defaultCharset(StandardCharsets.UTF_8))
            .objectMapperConfig(
                    ObjectMapperConfig.objectMapperConfig().jackson2ObjectMapperFactory((type, charset) -> MAPPER))
            .httpClient(HttpClientConfig.httpClientConfig().httpClientFactory(Client::next));

    static final String ENCODINGS = "gzip,deflate";

    private static final SchemeRegistry SCHEMES = SchemeRegistryFactory.createDefault();
    private static final HttpParams DEFAULTS = new SyncBasicHttpParams();

    static {
        DefaultHttpClient.setDefaultHttpParams(DEFAULTS);
    }

    private Client() {}

    /** What stands in each of its requests to this server, and REST Assured's part of it. */
    static Map<String, String> headers(URI uri) {
        return Map.of(
                "Accept",
                "*/*",
                "Host",
                uri.getAuthority(),
                "Connection",
                "Keep-Alive",
                "User-Agent",
                HttpProtocolParams.getUserAgent(DEFAULTS),
                "Accept-Encoding",
                ENCODINGS);
    }

    static byte[] json(Object value) {
        try {
            return MAPPER.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    static HttpClient next() {
        return new DefaultHttpClient(new BasicClientConnectionManager(SCHEMES), DEFAULTS.copy());
    }
}
