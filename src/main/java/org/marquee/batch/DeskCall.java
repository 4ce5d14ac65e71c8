package org.marquee.batch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.arc.Arc;
import jakarta.ws.rs.BeanParam;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.marquee.kernel.json.Inputs;
import org.marquee.kernel.problem.NotFound;
import org.marquee.kernel.problem.Problem.Fault;
import org.marquee.kernel.problem.ProblemException;
import org.marquee.kernel.problem.ProblemType;

/**
 * One call of a resource method.
 *
 * @param path the values of the parameters in the path
 */
record DeskCall(DeskMethod method, Matcher path) {
    String[] roles() {
        return method.roles();
    }

    /** @throws InvocationTargetException around what the method throws */
    @Nullable
    Object call(@Nullable String ifMatch, @Nullable JsonNode body, Inputs inputs) throws InvocationTargetException {
        var values = Arrays.stream(method.method().getParameters())
                .map(parameter -> value(parameter, ifMatch, body, inputs))
                .toArray();
        try {
            // Through the container, so that what is said of the method by annotations is done.
            return method.method()
                    .invoke(Arc.container().instance(method.desk()).get(), values);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private @Nullable Object value(
            Parameter parameter, @Nullable String ifMatch, @Nullable JsonNode body, Inputs inputs) {
        if (parameter.isAnnotationPresent(RestPath.class)) {
            return pathValue(parameter);
        } else if (parameter.isAnnotationPresent(RestHeader.class)) {
            return ifMatch;
        } else if (parameter.isAnnotationPresent(BeanParam.class)) {
            return queryValue(parameter.getType());
        } else if (body == null || body.isNull()) {
            throw new ProblemException(
                    ProblemType.INVALID_BODY,
                    "It needs a body.",
                    List.of(Fault.pointer("", "required", "must be there")));
        }
        return parameter.getType() == ObjectNode.class ? inputs.object(body) : inputs.read(body, parameter.getType());
    }

    /** An operation of a batch has no query: all that could stand there is left out. */
    private static Object queryValue(Class<?> type) {
        var members = type.getRecordComponents();
        var types = Arrays.stream(members).map(RecordComponent::getType).toArray(Class<?>[]::new);
        var values = Arrays.stream(types)
                .map(each -> each == boolean.class ? false : null)
                .toArray();
        try {
            var constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private Object pathValue(Parameter parameter) {
        var text = path.group(parameter.getName());
        var type = parameter.getType();
        try {
            if (type == String.class) {
                return text;
            } else if (type == int.class) {
                return Integer.parseInt(text);
            } else if (type == UUID.class) {
                return UUID.fromString(text);
            }
            return type.getMethod("fromString", String.class).invoke(null, text);
        } catch (IllegalArgumentException e) {
            throw new NotFound(parameter.getName(), text);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
