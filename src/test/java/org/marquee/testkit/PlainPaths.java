package org.marquee.testkit;

import static java.util.stream.Collectors.toCollection;

import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.hamcrest.Matcher;

/**
 * Answers that follow plain JSON paths themselves, such as {@code items[0].film.slug}. REST Assured has Groovy compile a program
 * for each path each time, which was a sixth of all that the tests had to do. Every other path, and every expectation that is not
 * met, still goes its way.
 */
final class PlainPaths implements InvocationHandler {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z]\\w*(\\[\\d+])?(\\.[A-Za-z]\\w*(\\[\\d+])?)*");
    private static final Pattern STEP = Pattern.compile("\\w+");

    /** What Groovy takes for properties of lists themselves. */
    private static final Set<String> OF_LISTS = Set.of("class", "metaClass", "empty", "first", "last");

    private static final Set<Class<?>> ANSWERS =
            Set.of(Response.class, ValidatableResponse.class, ExtractableResponse.class);

    private final Object target;
    private final Response response;

    private PlainPaths(Object target, Response response) {
        this.target = target;
        this.response = response;
    }

    static Response of(Response response) {
        return (Response) new PlainPaths(response, response).as(Response.class);
    }

    /** What stands there, or nothing where it takes Groovy to tell. */
    static Optional<Object> find(String path, Object json) {
        if (!PLAIN.matcher(path).matches()) {
            return Optional.empty();
        }
        Optional<Object> found = Optional.of(json);
        for (var step : STEP.matcher(path).results().toList()) {
            var name = step.group();
            found = found.flatMap(from ->
                    Character.isDigit(name.charAt(0)) ? element(from, Integer.parseInt(name)) : member(from, name));
        }
        return found;
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        if (method.getName().equals("path") && isAlone(arguments, 1)) {
            var found = found(arguments[0]);
            if (found.isPresent()) {
                return found.get();
            }
        } else if (method.getName().equals("body") && isAlone(arguments, 2) && arguments[1] instanceof Matcher<?> is) {
            if (found(arguments[0]).filter(is::matches).isPresent()) {
                return proxy;
            }
        }
        return wrapped(proxy, method, result(method, arguments));
    }

    private Object result(Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    /** Not what looks at another part of the body from here on. */
    private Object wrapped(Object proxy, Method method, Object result) {
        if (method.getName().toLowerCase(Locale.ROOT).contains("root")) {
            return result;
        } else if (result == target) {
            return proxy;
        }
        return ANSWERS.stream()
                .filter(type ->
                        type.isInstance(result) && method.getReturnType().isAssignableFrom(type))
                .findFirst()
                .map(type -> new PlainPaths(result, response).as(type))
                .orElse(result);
    }

    private Object as(Class<?> type) {
        return Proxy.newProxyInstance(PlainPaths.class.getClassLoader(), new Class<?>[] {type}, this);
    }

    /** Whether there is a path, so many arguments in all, and none in the array of further ones. */
    private static boolean isAlone(Object[] arguments, int count) {
        return arguments != null
                && arguments.length == count + 1
                && arguments[0] instanceof String
                && arguments[count] instanceof Object[] others
                && others.length == 0;
    }

    private Optional<Object> found(Object path) {
        var type = OpenApiDocument.bare(response.contentType());
        return type.endsWith("json") && response.asByteArray().length > 0
                ? find((String) path, response.jsonPath().get())
                : Optional.empty();
    }

    private static Optional<Object> element(Object from, int index) {
        return from instanceof List<?> list && index < list.size()
                ? Optional.ofNullable(list.get(index))
                : Optional.empty();
    }

    /** Of a list, that of each of its elements. */
    private static Optional<Object> member(Object from, String name) {
        if (from instanceof Map<?, ?> map) {
            return Optional.ofNullable(map.get(name));
        }
        return from instanceof List<?> list
                        && !OF_LISTS.contains(name)
                        && list.stream().allMatch(Map.class::isInstance)
                ? Optional.of(list.stream()
                        .map(element -> ((Map<?, ?>) element).get(name))
                        .collect(toCollection(ArrayList::new)))
                : Optional.empty();
    }
}
