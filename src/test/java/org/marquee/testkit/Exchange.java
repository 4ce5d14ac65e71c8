package org.marquee.testkit;

import io.restassured.RestAssured;
import io.restassured.filter.time.TimingFilter;
import io.restassured.http.Header;
import io.restassured.http.Headers;
import io.restassured.internal.ResponseParserRegistrar;
import io.restassured.internal.RestAssuredResponseImpl;
import io.restassured.internal.assertion.CookieMatcher;
import io.restassured.internal.log.LogRepository;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import org.apache.http.HttpException;
import org.apache.http.HttpResponse;
import org.apache.http.entity.ByteArrayEntity;
import org.apache.http.message.BasicHttpEntityEnclosingRequest;
import org.apache.http.util.EntityUtils;

/**
 * A request as REST Assured sends it, and its answer as REST Assured shows it.
 *
 * @param uri where it went
 */
record Exchange(String verb, URI uri, Response response) {
    private static final Set<String> WRITES = Set.of("POST", "PUT", "PATCH");

    static Exchange of(String verb, String path, Map<String, String> headers, byte[] body) {
        var uri = URI.create(RestAssured.baseURI + ":" + RestAssured.port + path);
        var request = new BasicHttpEntityEnclosingRequest(verb, path);
        Client.headers(uri).forEach((name, value) -> {
            if (!headers.containsKey(name)) {
                request.addHeader(name, value);
            }
        });
        headers.forEach(request::addHeader);
        if (body != null) {
            request.setEntity(new ByteArrayEntity(body));
        }
        if (body != null || WRITES.contains(verb)) {
            request.addHeader("Content-Length", String.valueOf(body == null ? 0 : body.length));
        }
        var start = System.nanoTime();
        try {
            var answer = Connections.send(uri, request);
            var time = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
            return new Exchange(verb, uri, response(answer, time));
        } catch (IOException e) {
            throw new UncheckedIOException(verb + " " + uri + " failed", e);
        } catch (HttpException e) {
            throw new AssertionError(verb + " " + uri + " was answered with what is no HTTP", e);
        }
    }

    private static Response response(HttpResponse answer, long milliseconds) throws IOException {
        var response = new RestAssuredResponseImpl();
        response.setStatusLine(answer.getStatusLine().toString());
        response.setStatusCode(answer.getStatusLine().getStatusCode());
        var headers = new Headers(Arrays.stream(answer.getAllHeaders())
                .map(header -> new Header(header.getName(), header.getValue()))
                .toList());
        response.setResponseHeaders(headers);
        if (headers.hasHeaderWithName("Set-Cookie")) {
            response.setCookies(CookieMatcher.getCookies(headers.getValues("Set-Cookie")));
        }
        var type = answer.getFirstHeader("Content-Type");
        response.setContentType(type == null ? "" : type.getValue());
        response.setContent(content(answer));
        response.setConfig(Client.IN_UTF_8);
        response.setDecoderConfig(Client.IN_UTF_8.getDecoderConfig());
        response.setRpr(new ResponseParserRegistrar());
        response.setLogRepository(new LogRepository());
        response.setFilterContextProperties(Map.of(TimingFilter.RESPONSE_TIME_MILLISECONDS, milliseconds));
        return response;
    }

    private static byte[] content(HttpResponse answer) throws IOException {
        var entity = answer.getEntity();
        var bytes = entity == null ? new byte[0] : EntityUtils.toByteArray(entity);
        var encoding = answer.getFirstHeader("Content-Encoding");
        if (encoding == null || !encoding.getValue().equalsIgnoreCase("gzip") || bytes.length == 0) {
            return bytes;
        }
        try (var plain = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return plain.readAllBytes();
        }
    }
}
