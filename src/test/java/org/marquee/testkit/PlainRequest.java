package org.marquee.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * A request that goes straight over the wire, as REST Assured would send it, when it is a plain one: a path that needs no encoding,
 * headers, JSON. REST Assured asks Groovy some hundred things for each. At the first that is unusual, all goes its way.
 */
final class PlainRequest implements InvocationHandler {
    private static final Pattern PLAIN =
            Pattern.compile("(/[\\w-][\\w.-]*)+(\\?[\\w.-]+=[\\w.-]*(&[\\w.-]+=[\\w.-]*)*)?");

    /** What is encoded already. */
    private static final Pattern ENCODED =
            Pattern.compile("(/[\\w~%-][\\w.~%-]*)+(\\?[\\w.~-]+=[\\w.~%-]*(&[\\w.~-]+=[\\w.~%-]*)*)?");

    private static final Set<String> VERBS = Set.of("get", "head", "post", "put", "patch", "delete");
    private static final Set<String> BODILESS = Set.of("get", "head");
    private static final Set<String> WORDS = Set.of("given", "when", "with", "and", "then");

    private record Step(Method method, Object[] arguments) {}

    private final Supplier<RequestSpecification> theirs;
    private final OpenApiContract contract;
    private final List<Step> steps = new ArrayList<>();
    private final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private byte[] body;
    private boolean isEncoded;
    private RequestSpecification unusual;

    private PlainRequest(Supplier<RequestSpecification> theirs, OpenApiContract contract) {
        this.theirs = theirs;
        this.contract = contract;
    }

    /** @param theirs makes REST Assured's own of the same kind */
    static RequestSpecification of(Supplier<RequestSpecification> theirs, OpenApiContract contract) {
        return (RequestSpecification) Proxy.newProxyInstance(
                PlainRequest.class.getClassLoader(),
                new Class<?>[] {RequestSpecification.class},
                new PlainRequest(theirs, contract));
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        if (unusual != null) {
            return call(proxy, method, arguments);
        }
        var name = method.getName();
        var values = arguments == null ? new Object[0] : arguments;
        if (VERBS.contains(name) && isPlain(name, values)) {
            return send(name.toUpperCase(Locale.ROOT), (String) values[0]);
        }
        if (isKnown(name, method.getParameterTypes(), values)) {
            steps.add(new Step(method, values));
            return proxy;
        }
        unusual = theirs.get();
        for (var step : steps) {
            call(proxy, step.method(), step.arguments());
        }
        return call(proxy, method, arguments);
    }

    private Object call(Object proxy, Method method, Object[] arguments) throws Throwable {
        try {
            var result = method.invoke(unusual, arguments);
            return result == unusual ? proxy : result;
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    /** Takes down what is asked for, if it is understood here. */
    private boolean isKnown(String name, Class<?>[] types, Object[] values) {
        return switch (name) {
            case "header" ->
                types.length == 3
                        && types[0] == String.class
                        && isEmpty(values[2])
                        && isFirst((String) values[0], String.valueOf(values[1]));
            case "contentType" -> types[0] == String.class && isFirst("Content-Type", (String) values[0]);
            case "accept" -> types[0] == String.class && isFirst("Accept", (String) values[0]);
            case "body" -> values.length == 1 && body == null && isBody(values[0]);
            case "urlEncodingEnabled" -> {
                isEncoded = !(boolean) values[0];
                yield true;
            }
            default -> values.length == 0 && WORDS.contains(name) && !name.equals("then");
        };
    }

    private boolean isFirst(String header, String value) {
        return value != null && headers.putIfAbsent(header, value) == null;
    }

    private boolean isBody(Object value) {
        if (value instanceof byte[] bytes) {
            body = bytes;
        } else if (value instanceof String text) {
            body = text.getBytes(UTF_8);
        } else if (isJson() && (value instanceof Map || value instanceof Iterable || value instanceof Record)) {
            body = Client.json(value);
        }
        return body != null;
    }

    private boolean isJson() {
        return OpenApiDocument.bare(headers.get("Content-Type")).endsWith("json");
    }

    private boolean isPlain(String verb, Object[] values) {
        return values.length == 2
                && values[0] instanceof String path
                && isEmpty(values[1])
                && (isEncoded ? ENCODED : PLAIN).matcher(path).matches()
                && (body == null ? !verb.equals("post") : isJson() && !BODILESS.contains(verb));
    }

    private Response send(String verb, String path) {
        return contract.checked(Exchange.of(verb, path, headers(), body));
    }

    private Map<String, String> headers() {
        var all = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        all.putAll(headers);
        all.computeIfPresent(
                "Content-Type",
                (any, type) -> type.toLowerCase(Locale.ROOT).contains("charset") ? type : type + "; charset=UTF-8");
        all.computeIfPresent("Accept-Encoding", (any, encodings) -> encodings + "," + Client.ENCODINGS);
        return all;
    }

    private static boolean isEmpty(Object others) {
        return others instanceof Object[] array && array.length == 0;
    }
}
