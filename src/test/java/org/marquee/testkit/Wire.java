package org.marquee.testkit;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import javax.net.ssl.SSLSession;
import org.apache.http.HttpException;
import org.apache.http.message.BasicHttpEntityEnclosingRequest;
import org.apache.http.util.EntityUtils;

/** HTTP as it goes over the wire: no header added, nothing decoded, no redirect followed. */
public final class Wire {
    private Wire() {}

    /** @param headers names and values in turn */
    public static HttpResponse<byte[]> get(String address, String... headers) {
        return send("GET", address, headers);
    }

    /** @param headers names and values in turn */
    public static HttpResponse<byte[]> head(String address, String... headers) {
        return send("HEAD", address, headers);
    }

    /** The value of a header that must be there. */
    public static String header(HttpResponse<?> response, String name) {
        return response.headers()
                .firstValue(name)
                .orElseThrow(() -> new AssertionError("no " + name + " in " + response.headers()));
    }

    private static HttpResponse<byte[]> send(String method, String address, String... headers) {
        var uri = URI.create(RestAssured.baseURI + ":" + RestAssured.port + address);
        var request = new BasicHttpEntityEnclosingRequest(method, address);
        request.addHeader("Host", uri.getAuthority());
        request.addHeader("User-Agent", "Wire");
        for (int i = 0; i < headers.length; i += 2) {
            request.addHeader(headers[i], headers[i + 1]);
        }
        try {
            return new Answer(uri, Connections.send(uri, request));
        } catch (IOException | HttpException e) {
            throw new AssertionError(method + " " + address + " failed", e);
        }
    }

    /** As the JDK's client would show it; that hands each over between three threads. */
    private record Answer(URI uri, int statusCode, HttpHeaders headers, byte[] body) implements HttpResponse<byte[]> {
        Answer(URI uri, org.apache.http.HttpResponse answer) throws IOException {
            this(
                    uri,
                    answer.getStatusLine().getStatusCode(),
                    headers(answer),
                    answer.getEntity() == null ? new byte[0] : EntityUtils.toByteArray(answer.getEntity()));
        }

        /** All names in lower case. */
        private static HttpHeaders headers(org.apache.http.HttpResponse answer) {
            var all = Arrays.stream(answer.getAllHeaders())
                    .collect(groupingBy(
                            header -> header.getName().toLowerCase(Locale.ROOT),
                            mapping(header -> header.getValue(), toList())));
            return HttpHeaders.of(all, (name, value) -> true);
        }

        @Override
        public HttpRequest request() {
            return HttpRequest.newBuilder(uri).build();
        }

        @Override
        public Optional<HttpResponse<byte[]>> previousResponse() {
            return Optional.empty();
        }

        @Override
        public Optional<SSLSession> sslSession() {
            return Optional.empty();
        }

        @Override
        public HttpClient.Version version() {
            return HttpClient.Version.HTTP_1_1;
        }
    }
}
