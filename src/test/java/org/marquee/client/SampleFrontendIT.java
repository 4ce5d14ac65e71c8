package org.marquee.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.restassured.RestAssured;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.marquee.PackagedProgram;

/** The sample frontend in a browser, at an origin of its own, against the packaged program. */
@QuarkusIntegrationTest
@WithTestResource(PackagedProgram.class)
class SampleFrontendIT {
    private static final int DESKTOP = 1280;
    private static final int PHONE = 390;
    private static final int HEIGHT = 844;
    private static final Path PHOTOGRAPHS = Path.of("target", "clients", "screenshots");
    private static final String REVIEW = PackagedProgram.FRONTEND + "/reviews/ballerina-2023-review";

    private static FrontendServer server;
    private static Browser browser;
    private Tab tab;

    @BeforeEach
    void open() throws Exception {
        assumeTrue(Browser.installed().isPresent(), "There is no Chromium or Chrome on this machine to look with");
        if (browser == null) {
            SampleFrontend.build();
            server = new FrontendServer(SampleFrontend.FOLDER, 0, PackagedProgram.API);
            browser = new Browser(Map.of(
                    URI.create(PackagedProgram.FRONTEND).getHost(), "127.0.0.1:" + server.port(),
                    URI.create(PackagedProgram.API).getHost(), "127.0.0.1:" + RestAssured.port));
        }
        tab = browser.open();
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
            server.close();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {DESKTOP, PHONE})
    void the_list_shows_reviews(int width) throws Exception {
        tab.resize(width, HEIGHT);
        tab.open(PackagedProgram.FRONTEND + "/");
        assertEquals(13, tab.texts(".card h2 a").size());
        tab.photograph(PHOTOGRAPHS.resolve("list-%d.png".formatted(width)));
        requireGoodPage();
    }

    @ParameterizedTest
    @ValueSource(ints = {DESKTOP, PHONE})
    void a_review_shows_all_that_belongs_to_it(int width) throws Exception {
        tab.resize(width, HEIGHT);
        tab.open(REVIEW);
        assertEquals("Grief on pointe: Ballerina dances its revenge in neon and rain", tab.text("h1"));
        assertEquals("4.5 out of 5 stars", attribute(".opening .stars", "aria-label"));
        assertEquals("en", attribute("article.review", "lang"));
        assertTrue(tab.text(".facts").contains("발레리나"), tab.text(".facts"));
        var captions = tab.texts(".still figcaption");
        assertEquals(3, captions.size());
        assertTrue(captions.get(0).startsWith("Min-hee’s world, as Ok-ju remembers it"), captions.get(0));
        assertEquals(
                List.of("glorious footwork"),
                List.of(tab.text(".body > p:last-of-type").replaceAll(".*(glorious footwork).*", "$1")));
        assertEquals(3, tab.texts(".related h3 a").size());
        assertTrue(
                tab.texts(".comment .comment .comment-by b").contains("Tobi Fenwright"),
                "A reply stands below its comment");
        tab.photograph(PHOTOGRAPHS.resolve("review-%d.png".formatted(width)));
        requireGoodPage();
    }

    @Test
    void a_comment_is_written_with_the_keyboard_alone() throws Exception {
        tab.resize(PHONE, HEIGHT);
        tab.open(REVIEW);
        tab.focus("#comment-body");
        tab.type("It dances, and I believed every step of it.");
        tab.press(Tab.Key.TAB);
        tab.type("Halina");
        tab.press(Tab.Key.TAB);
        tab.type("halina at example.org");
        tab.press(Tab.Key.TAB);
        assertEquals("Send", tab.ask("document.activeElement.innerText").asText());
        tab.press(Tab.Key.ENTER);
        tab.await("document.querySelector('#comment-authorEmail').getAttribute('aria-invalid') === 'true'");
        assertEquals("comment-authorEmail", tab.ask("document.activeElement.id").asText());
        assertTrue(tab.text("#comment-authorEmail-fault").startsWith("This must"), tab.text(".authorEmail"));
        tab.photograph(PHOTOGRAPHS.resolve("fault-%d.png".formatted(PHONE)));
        tab.ask("document.activeElement.select()");
        tab.type("halina@example.org");
        tab.press(Tab.Key.ENTER);
        tab.await("document.querySelector('.comment-form .notice').innerText.includes('moderator')");
        assertEquals("", tab.text("#comment-authorEmail-fault"));
        tab.photograph(PHOTOGRAPHS.resolve("comment-%d.png".formatted(PHONE)));
    }

    @Test
    void what_is_not_there_is_told_in_words() {
        tab.resize(DESKTOP, HEIGHT);
        tab.open(PackagedProgram.FRONTEND + "/reviews/nothing");
        assertEquals("Nothing to see", tab.text("h1"));
    }

    /** No fault of scripts or security policy; nothing is wider than the screen; pictures are there, and said in words. */
    private void requireGoodPage() {
        assertEquals(List.of(), tab.complaints());
        assertTrue(tab.ask("document.documentElement.scrollWidth <= innerWidth").asBoolean(), "It is too wide");
        assertEquals(List.of(), tab.texts("img[alt=\"\"]"));
        assertEquals(
                0,
                tab.ask("[...document.images].filter(one => one.naturalWidth === 0).length")
                        .asInt());
        assertEquals(
                0,
                tab.ask(
                                "[...document.querySelectorAll('input, textarea')].filter(one => one.labels.length === 0).length")
                        .asInt());
        assertEquals("en", attribute("html", "lang"));
    }

    private String attribute(String selector, String name) {
        return tab.ask("document.querySelector('%s').getAttribute('%s')".formatted(selector, name))
                .asText();
    }
}
