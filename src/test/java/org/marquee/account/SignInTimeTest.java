package org.marquee.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.marquee.testkit.Given;
import org.marquee.testkit.RawHttp;

/**
 * How long a refusal takes, whoever is refused: as long. It wants minutes and a machine that does nothing else:
 * {@code -Dsign-in.tries=200}.
 */
@QuarkusTest
@EnabledIfSystemProperty(named = "sign-in.tries", matches = "[1-9][0-9]*")
class SignInTimeTest {
    private static final Logger LOG = Logger.getLogger(SignInTimeTest.class);
    private static final int TRIES = Integer.getInteger("sign-in.tries", 0);
    private static final int WARM_UP = 20;
    private static final double CLOSE = 1.1;

    private final Staff staff;
    private final Given given;

    private List<Door> doors;

    SignInTimeTest(Staff staff, Given given) {
        this.staff = staff;
        this.given = given;
    }

    private record Door(String name, String email, String password, List<Long> micros) {
        long median() {
            return quantile(2);
        }

        private long quantile(int one) {
            return micros.stream()
                    .sorted()
                    .skip(micros.size() / one)
                    .findFirst()
                    .orElseThrow();
        }

        /** With the fastest tenth, which whatever else the machine does disturbs least. */
        @Override
        public String toString() {
            return "%s %.2f ms (tenth %.2f)".formatted(name, median() / 1000.0, quantile(10) / 1000.0);
        }
    }

    @BeforeEach
    void prepare() {
        var member = staff.hire(Roles.EDITOR);
        var suspended = staff.hire(Roles.EDITOR);
        given.sql("update account set suspended_at = now() where id = ?1", suspended.id());
        doors = new ArrayList<>(List.of(
                new Door("wrong password", member.email(), "wrong horse battery staple", new ArrayList<>()),
                new Door("unknown account", "nobody-" + member.email(), Staff.PASSWORD, new ArrayList<>()),
                new Door("suspended account", suspended.email(), Staff.PASSWORD, new ArrayList<>())));
    }

    @Test
    void wrong_unknown_and_suspended_take_the_same_time() {
        var random = new Random(16);
        for (int i = 0; i < WARM_UP + TRIES; i++) {
            // What one leaves for later would always burden the same next one.
            Collections.shuffle(doors, random);
            given.sql("delete from rate_limit");
            for (var door : doors) {
                var micros = micros(door);
                if (i >= WARM_UP) {
                    door.micros().add(micros);
                }
            }
        }
        var medians = doors.stream().map(Door::median).sorted().toList();
        LOG.infof("medians of %d: %s", TRIES, doors);
        var ratio = (double) medians.get(2) / medians.get(0);
        assertTrue(ratio <= CLOSE, () -> "ratio " + ratio + ": " + doors);
    }

    private static long micros(Door door) {
        var body = "{\"email\":\"%s\",\"password\":\"%s\"}".formatted(door.email(), door.password());
        var request = "POST " + AuthCalls.TOKENS + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                + "Content-Type: application/json\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
        var begin = System.nanoTime();
        var answer = RawHttp.send(request);
        var micros = (System.nanoTime() - begin) / 1000;
        assertEquals(401, answer.status(), answer::toString);
        return micros;
    }
}
