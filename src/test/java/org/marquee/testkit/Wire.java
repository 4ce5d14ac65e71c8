package org.marquee.testkit;

import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** HTTP as it goes over the wire: no header added, nothing decoded, no redirect followed. */
public final class Wire {
    /** Nobody needs threads to hand answers over to: that costs more than the answers. */
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .executor(Runnable::run)
            .build();

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
        var request = HttpRequest.newBuilder(uri).method(method, BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new AssertionError(method + " " + address + " failed", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(method + " " + address + " was interrupted", e);
        }
    }
}
