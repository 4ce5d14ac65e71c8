package org.marquee.batch;

import io.quarkus.arc.Arc;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.marquee.batch.BatchInput.OperationInput;
import org.marquee.kernel.http.Editorial;

/** Every editorial operation that a batch may have, by its address. */
@Singleton
class Desks {
    private volatile List<DeskMethod> methods = List.of();

    Optional<DeskCall> find(OperationInput operation) {
        return methods().stream()
                .filter(method -> method.verb().equals(operation.method().name()))
                .flatMap(method -> method.at(operation.path()).stream())
                .findFirst();
    }

    private List<DeskMethod> methods() {
        if (methods.isEmpty()) {
            methods = Arc.container().beanManager().getBeans(Object.class, Any.Literal.INSTANCE).stream()
                    .map(jakarta.enterprise.inject.spi.Bean::getBeanClass)
                    .filter(type -> type.isAnnotationPresent(Editorial.class)
                            && type.isAnnotationPresent(Path.class)
                            && type != BatchDesk.class)
                    .distinct()
                    .flatMap(Desks::methods)
                    .toList();
        }
        return methods;
    }

    private static Stream<DeskMethod> methods(Class<?> desk) {
        return Arrays.stream(desk.getDeclaredMethods())
                .flatMap(method -> verb(method).stream().map(verb -> DeskMethod.of(verb, desk, method)));
    }

    private static Optional<String> verb(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(verb -> verb != null && !verb.value().equals(HttpMethod.GET))
                .map(HttpMethod::value)
                .findFirst();
    }
}
