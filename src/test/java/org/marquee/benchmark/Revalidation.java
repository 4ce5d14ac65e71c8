package org.marquee.benchmark;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/** A reader who asks only whether what it has is still right. */
record Revalidation(JavaProcess program, List<String> paths, long end) implements Callable<Integer> {
    private static final int REMEMBERED = 500;

    /** How often it was. */
    @Override
    public Integer call() throws Exception {
        var client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        Map<String, String> tags = new HashMap<>();
        int unchanged = 0;
        while (System.nanoTime() < end) {
            var path = Soak.any(paths.subList(0, Math.min(REMEMBERED, paths.size())));
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + program.port + path));
            if (tags.containsKey(path)) {
                request.header("If-None-Match", tags.get(path));
            }
            var answer = client.send(request.build(), BodyHandlers.discarding());
            answer.headers().firstValue("ETag").ifPresent(tag -> tags.put(path, tag));
            unchanged += answer.statusCode() == 304 ? 1 : 0;
        }
        return unchanged;
    }
}
