package org.marquee.batch;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A resource method that changes something.
 *
 * @param address with a named group for each parameter of the path
 */
record DeskMethod(String verb, Pattern address, Class<?> desk, Method method) {
    private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)(?::([^}]+))?}");

    static DeskMethod of(String verb, Class<?> desk, Method method) {
        // The class is of its package only; the method is public, since HTTP calls it as well.
        method.setAccessible(true);
        var below = method.getAnnotation(Path.class);
        var template = desk.getAnnotation(Path.class).value() + (below == null ? "" : "/" + below.value());
        return new DeskMethod(verb, pattern(template), desk, method);
    }

    /** The call of it that an address means, if it means this. */
    Optional<DeskCall> at(String path) {
        var match = address.matcher(path);
        return match.matches() ? Optional.of(new DeskCall(this, match)) : Optional.empty();
    }

    /** Who may; ArchitectureTest sees to it that each method says so. */
    String[] roles() {
        return method.getAnnotation(RolesAllowed.class).value();
    }

    /** Whether its body, if it has one, is JSON: nothing else fits into a batch. */
    boolean takesJson() {
        var taken = method.getAnnotation(Consumes.class);
        return taken == null || Arrays.stream(taken.value()).allMatch(type -> type.endsWith("json"));
    }

    private static Pattern pattern(String template) {
        var regex = PARAMETER.matcher(template).replaceAll(found -> {
            var form = found.group(2) == null ? "[^/]+" : found.group(2);
            return "(?<" + found.group(1) + ">" + form.replace("\\", "\\\\") + ")";
        });
        return Pattern.compile(regex);
    }
}
