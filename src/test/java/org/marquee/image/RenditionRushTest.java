package org.marquee.image;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.marquee.image.Uploading.rendition;
import static org.marquee.image.Uploading.uploaded;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.marquee.image.pixels.PictureFiles;
import org.marquee.image.store.Blob;
import org.marquee.image.store.MediaStore;
import org.marquee.testkit.Given;
import org.marquee.testkit.Wire;

/** Many who want a picture at once that nobody wanted before. */
@QuarkusTest
class RenditionRushTest {
    private final Given given;
    private final MediaStore store;

    RenditionRushTest(Given given, MediaStore store) {
        this.given = given;
        this.store = store;
    }

    @Test
    void fifty_who_ask_at_once_for_the_first_time_wait_for_one_making() throws Exception {
        var image = uploaded(PictureFiles.photograph(2400, 1600));
        show(image);
        var address = rendition(image, "1920.webp");
        Wire.get(rendition(image, "160.webp"));
        var folder = folderOf(image);
        try (var watch = folder.getFileSystem().newWatchService()) {
            folder.register(watch, StandardWatchEventKinds.ENTRY_CREATE);
            var answers = together(50, at -> Wire.get(address));
            assertEquals(Map.of(200, 50L), statuses(answers));
            var made = watch.poll(20, TimeUnit.SECONDS).pollEvents();
            assertEquals(
                    List.of("1920.webp 1"),
                    made.stream()
                            .map(event -> event.context() + " " + event.count())
                            .toList());
            answers.forEach(answer -> assertArrayEquals(answers.get(0).body(), answer.body()));
        }
    }

    @Test
    void who_asks_for_different_ones_at_once_gets_them_or_is_told_to_come_again() throws Exception {
        var images = new ArrayList<String>();
        var photograph = PictureFiles.photograph(1300, 900);
        for (int i = 0; i < 8; i++) {
            var image = uploaded(PictureFiles.unlikeAllOthers(photograph));
            show(image);
            List<String> urls = image.path("renditions.url");
            urls.stream().limit(10).map(url -> URI.create(url).getPath()).forEach(images::add);
        }
        var answers = together(images.size(), at -> Wire.get(images.get(at)));
        var statuses = statuses(answers);
        assertTrue(Set.of(200, 503).containsAll(statuses.keySet()), statuses::toString);
        for (var answer : answers) {
            if (answer.statusCode() == 503) {
                Wire.header(answer, "Retry-After");
                assertEquals(503, JsonPath.from(new String(answer.body())).getInt("status"));
            }
        }
        images.forEach(address -> assertEquals(200, Wire.get(address).statusCode()));
    }

    private Path folderOf(Response image) {
        var names = new ArrayList<String>();
        store.each("renditions/" + Uploading.id(image), Instant.now().plusSeconds(60), names::add);
        return store.find(names.get(0)).flatMap(Blob::path).orElseThrow().getParent();
    }

    private interface Call {
        HttpResponse<byte[]> at(int index);
    }

    private static List<HttpResponse<byte[]>> together(int times, Call call) {
        var threads = Executors.newFixedThreadPool(times);
        try {
            var calls = new ArrayList<Callable<HttpResponse<byte[]>>>();
            for (int i = 0; i < times; i++) {
                int index = i;
                calls.add(() -> call.at(index));
            }
            var answers = new ArrayList<HttpResponse<byte[]>>();
            for (var answer : threads.invokeAll(calls)) {
                answers.add(answer.get());
            }
            return answers;
        } catch (Exception e) {
            throw new AssertionError(e);
        } finally {
            threads.shutdownNow();
        }
    }

    private static Map<Integer, Long> statuses(List<HttpResponse<byte[]>> answers) {
        return answers.stream().collect(groupingBy(HttpResponse::statusCode, counting()));
    }

    private void show(Response image) {
        given.person(person -> person.put("portrait", Uploading.id(image).toString()));
    }
}
