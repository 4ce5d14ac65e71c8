package org.marquee.kernel.openapi;

import jakarta.annotation.security.RolesAllowed;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.models.Operation;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.marquee.kernel.http.Delivery;
import org.marquee.kernel.http.Idempotent;
import org.marquee.kernel.http.PartlyIdempotent;

/** The methods of the code behind the operations of the document. */
final class ResourceMethods {
    private static final DotName OPERATION =
            DotName.createSimple(org.eclipse.microprofile.openapi.annotations.Operation.class);
    private static final DotName ROLES_ALLOWED = DotName.createSimple(RolesAllowed.class);

    private static final DotName DELIVERY = DotName.createSimple(Delivery.class);
    private static final DotName IDEMPOTENT = DotName.createSimple(Idempotent.class);
    private static final DotName PARTLY_IDEMPOTENT = DotName.createSimple(PartlyIdempotent.class);

    private final Map<String, MethodInfo> byOperation = new HashMap<>();

    ResourceMethods(IndexView index) {
        for (var annotation : index.getAnnotations(OPERATION)) {
            if (annotation.value("operationId") != null) {
                byOperation.put(
                        annotation.value("operationId").asString(),
                        annotation.target().asMethod());
            }
        }
    }

    Optional<MethodInfo> of(Operation operation) {
        return Optional.ofNullable(byOperation.get(operation.getOperationId()));
    }

    /** Whether it is for readers, and cacheable. */
    boolean isDelivery(Operation operation) {
        return of(operation).filter(method -> method.hasAnnotation(DELIVERY)).isPresent();
    }

    /** Whether a repetition of it can be told from another request. */
    boolean isIdempotent(Operation operation) {
        return of(operation)
                .filter(method -> method.hasAnnotation(IDEMPOTENT) || method.hasAnnotation(PARTLY_IDEMPOTENT))
                .isPresent();
    }

    /** The roles and scopes that open an operation; none for one that is open to all. */
    List<String> roles(Operation operation) {
        return of(operation)
                .map(method -> method.annotation(ROLES_ALLOWED))
                .map(annotation -> List.of(annotation.value().asStringArray()))
                .orElse(List.of());
    }
}
