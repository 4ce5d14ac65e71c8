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
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.hamcrest.Matcher;

/**
 * Answers that follow plain JSON paths themselves, such as {@code items[0].film.slug}, and compare statuses and headers. REST
 * Assured has Groovy compile a program for each path each time, and makes a specification for each answer, which was a third of all
 * that the tests had to do. Every other path, and every expectation that is not met, still goes its way.
 */
final class PlainPaths implements InvocationHandler {
    /** That it cannot be told here what stands there. */
    static final Object TAKES_GROOVY = new Object();

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z]\\w*(\\[\\d+])?(\\.[A-Za-z]\\w*(\\[\\d+])?)*");
    private static final Pattern STEP = Pattern.compile("\\w+");

    /** What Groovy takes for properties of lists themselves. */
    private static final Set<String> OF_LISTS = Set.of("class", "metaClass", "empty", "first", "last");

    private static final Set<Class<?>> ANSWERS =
            Set.of(Response.class, ValidatableResponse.class, ExtractableResponse.class);

    /** Words between two expectations. */
    private static final Set<String> WORDS = Set.of("assertThat", "and");

    private final Supplier<Object> source;
    private final Response response;
    private Object target;
    private Object json;

    private PlainPaths(Supplier<Object> source, Response response) {
        this.source = source;
        this.response = response;
    }

    static Response of(Response response) {
        return (Response) new PlainPaths(() -> response, response).as(Response.class);
    }

    /** What stands there, {@link #TAKES_GROOVY} where it takes Groovy to tell. */
    static Object find(String path, Object json) {
        if (!PLAIN.matcher(path).matches()) {
            return TAKES_GROOVY;
        }
        var found = json;
        var steps = STEP.matcher(path);
        while (steps.find() && found != TAKES_GROOVY) {
            var name = steps.group();
            found = Character.isDigit(name.charAt(0)) ? element(found, Integer.parseInt(name)) : member(found, name);
        }
        return found;
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        var count = arguments == null ? 0 : arguments.length;
        var name = method.getName();
        if (proxy instanceof ValidatableResponse) {
            if (count == 0 && WORDS.contains(name) || count > 0 && isMet(name, method.getParameterTypes(), arguments)) {
                return proxy;
            }
        } else if (count == 0 && name.equals("then")) {
            return new PlainPaths(response::then, response).as(ValidatableResponse.class);
        } else if (count == 0 && name.equals("jsonPath") && isJson()) {
            return PlainJson.of(response.asString());
        } else if (count == 2 && name.equals("path") && isEmpty(arguments[1]) && isJson()) {
            var found = find((String) arguments[0], PlainJson.read(response.asString()));
            if (found != TAKES_GROOVY) {
                return found;
            }
        }
        return wrapped(proxy, method, result(method, arguments));
    }

    /** Whether this is an expectation that is known here, and holds. */
    private boolean isMet(String name, Class<?>[] types, Object[] arguments) {
        return switch (name) {
            case "statusCode" -> fits(arguments[0], response.statusCode());
            case "header" ->
                arguments.length == 2
                        && (types[1] == String.class || types[1] == Matcher.class)
                        && fits(arguments[1], response.header((String) arguments[0]));
            case "body" -> arguments[0] instanceof String && types[1] == Matcher.class && isBody(arguments);
            default -> false;
        };
    }

    /** A path and what is expected there, and an array of more of the same. */
    private boolean isBody(Object[] arguments) {
        if (arguments.length != 3 || !isJson()) {
            return false;
        }
        var expectations = new ArrayList<>(List.of(arguments[0], arguments[1]));
        expectations.addAll(Arrays.asList((Object[]) arguments[2]));
        for (int i = 0; i + 1 < expectations.size(); i += 2) {
            if (!(expectations.get(i) instanceof String path)
                    || !(expectations.get(i + 1) instanceof Matcher<?> is)
                    || !stands(path, is)) {
                return false;
            }
        }
        return expectations.size() % 2 == 0;
    }

    private boolean stands(String path, Matcher<?> is) {
        if (json == null) {
            json = PlainJson.read(response.asString());
        }
        var found = find(path, json);
        return found != TAKES_GROOVY && is.matches(found);
    }

    private static boolean fits(Object expected, Object actual) {
        return expected instanceof Matcher<?> is ? is.matches(actual) : expected != null && expected.equals(actual);
    }

    private Object result(Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target(), arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private Object target() {
        if (target == null) {
            target = source.get();
        }
        return target;
    }

    /** Not what looks at another part of the body from here on. */
    private Object wrapped(Object proxy, Method method, Object result) {
        if (method.getName().toLowerCase(Locale.ROOT).contains("root")) {
            return result;
        } else if (result == target()) {
            return proxy;
        }
        return ANSWERS.stream()
                .filter(type ->
                        type.isInstance(result) && method.getReturnType().isAssignableFrom(type))
                .findFirst()
                .map(type -> new PlainPaths(() -> result, response).as(type))
                .orElse(result);
    }

    private Object as(Class<?> type) {
        return Proxy.newProxyInstance(PlainPaths.class.getClassLoader(), new Class<?>[] {type}, this);
    }

    private static boolean isEmpty(Object others) {
        return others instanceof Object[] array && array.length == 0;
    }

    private boolean isJson() {
        return OpenApiDocument.bare(response.contentType()).endsWith("json") && response.asByteArray().length > 0;
    }

    private static Object element(Object from, int index) {
        if (from == null) {
            return null;
        }
        return from instanceof List<?> list && index < list.size() ? list.get(index) : TAKES_GROOVY;
    }

    /** Of a list, that of each of its elements. */
    private static Object member(Object from, String name) {
        if (from == null) {
            return null;
        }
        if (from instanceof Map<?, ?> map) {
            return map.get(name);
        }
        return from instanceof List<?> list
                        && !OF_LISTS.contains(name)
                        && list.stream().allMatch(Map.class::isInstance)
                ? list.stream().map(element -> ((Map<?, ?>) element).get(name)).collect(toCollection(ArrayList::new))
                : TAKES_GROOVY;
    }
}
