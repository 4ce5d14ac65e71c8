package org.marquee.docs;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.marquee.account.Roles;
import org.marquee.account.Staff;
import org.marquee.testkit.Form;
import org.marquee.testkit.Given;

/** Each command of the guide is typed into a shell, in order, and answers what the guide shows. */
@QuarkusTest
class GuideTest {
    private static final List<String> PAGES =
            List.of("/docs/guide", "/docs/guide/reviews", "/docs/guide/publishing", "/docs/guide/sync");

    private static final Pattern BLOCK = Pattern.compile(
            "<pre class=\"(command|answer)\"( id=\"later\")?[^>]*><code>(.*?)</code></pre>", Pattern.DOTALL);

    private static final String FORGET = "do $$ begin perform sync_forget(0, 1000000); end $$";

    private final Given given;
    private final Staff staff;

    GuideTest(Given given, Staff staff) {
        this.given = given;
        this.staff = staff;
    }

    @Test
    void every_command_works_and_answers_what_is_shown(@TempDir Path folder) throws Exception {
        assumeTrue(Shell.isThere(), "The commands of the guide need bash, curl and sed, and this machine lacks one");
        Files.write(folder.resolve("still.jpg"), Form.picture());
        var comparisons = new ArrayList<Executable>();
        try (var shell = new Shell(folder, RestAssured.port)) {
            for (var step : steps()) {
                if (step.isLater()) {
                    given.sql(FORGET);
                }
                var answer = shell.run(step.command());
                comparisons.add(() -> compare(step, answer));
            }
        }
        assertAll(comparisons);
    }

    private static void compare(Step step, String answer) {
        try {
            new Shown(step.answer()).compareWith(answer);
        } catch (AssertionError | IOException e) {
            throw new AssertionError(step.command() + "\n\nanswered\n\n" + answer, e);
        }
    }

    @Test
    void every_command_has_an_answer_and_one_is_to_be_filled_in() {
        var steps = steps();
        assertTrue(steps.size() > 20, "finds only " + steps.size());
        assertEquals(
                1,
                PAGES.stream()
                        .flatMap(page -> BLOCK.matcher(html(page)).results())
                        .filter(block -> block.group(1).equals("command")
                                && block.group(3).contains("…"))
                        .count());
        assertEquals(1, steps.stream().filter(Step::isLater).count());
    }

    private List<Step> steps() {
        var admin = staff.hire(Roles.ADMIN);
        var steps = new ArrayList<Step>();
        for (var page : PAGES) {
            var blocks = BLOCK.matcher(html(page)).results().toList();
            for (int i = 0; i < blocks.size(); i += 2) {
                assertEquals("command", blocks.get(i).group(1), page);
                assertEquals("answer", blocks.get(i + 1).group(1), page);
                var command = plain(blocks.get(i).group(3))
                        .replace("\"admin@localhost\"", '"' + admin.email() + '"')
                        .replace("\"…\"", '"' + Staff.PASSWORD + '"');
                steps.add(new Step(
                        command,
                        plain(blocks.get(i + 1).group(3)),
                        blocks.get(i).group(2) != null));
            }
        }
        return steps;
    }

    private static String html(String page) {
        return RestAssured.get(page).then().statusCode(200).extract().asString();
    }

    private static String plain(String html) {
        return html.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }

    /** @param isLater whether so much time goes by before it that tombstones are forgotten */
    private record Step(String command, String answer, boolean isLater) {}
}
