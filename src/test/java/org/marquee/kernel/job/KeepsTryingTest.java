package org.marquee.kernel.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Singleton;
import jakarta.interceptor.InvocationContext;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.logging.Level;
import org.junit.jupiter.api.Test;
import org.marquee.testkit.LogRecords;

@QuarkusTest
class KeepsTryingTest {
    private static final Level WARNINGS = Level.INFO;

    private final Chore chore;

    KeepsTryingTest(Chore chore) {
        this.chore = chore;
    }

    @Singleton
    static class Chore {
        private boolean isImpossible;

        @KeepsTrying("The chore was not done")
        void turn() {
            if (isImpossible) {
                throw new IllegalStateException("no broom");
            }
        }
    }

    @Test
    void a_failure_is_told_of_once_until_it_is_over() {
        var told = "The chore was not done. Trying again and again\njava.lang.IllegalStateException: no broom";
        assertEquals(List.of(told), mine(this::failTwice));
        chore.isImpossible = false;
        assertEquals(List.of(), mine(chore::turn));
        assertEquals(List.of(told), mine(this::failTwice));
    }

    private void failTwice() {
        chore.isImpossible = true;
        chore.turn();
        chore.turn();
    }

    @Test
    void what_the_end_of_the_program_breaks_off_is_no_failure() {
        var closing = new Closing();
        var perseverance = new Perseverance(closing);
        closing.begin(new ShutdownEvent());
        assertTrue(mine(() -> turn(perseverance)).isEmpty());
    }

    private static void turn(Perseverance perseverance) {
        try {
            perseverance.turn(call());
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static InvocationContext call() throws NoSuchMethodException {
        var method = Chore.class.getDeclaredMethod("turn");
        return (InvocationContext) Proxy.newProxyInstance(
                KeepsTryingTest.class.getClassLoader(),
                new Class<?>[] {InvocationContext.class},
                (proxy, called, arguments) -> answer(called, method));
    }

    private static Method answer(Method called, Method method) {
        if (called.getName().equals("proceed")) {
            throw new IllegalStateException("no broom");
        }
        return method;
    }

    /** Others log meanwhile. */
    private static List<String> mine(Runnable work) {
        return LogRecords.above(WARNINGS, work).stream()
                .filter(message -> message.contains("chore"))
                .toList();
    }
}
