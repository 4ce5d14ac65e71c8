package org.marquee.kernel.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.marquee.kernel.problem.Problem.Fault;

/** Says what Bean Validation found, and where. */
public final class Violations {
    private static final Set<Class<?>> RANGES = Set.of(Min.class, Max.class, DecimalMin.class, DecimalMax.class);
    /** Of the standard constraints; one with words of its own keeps them. */
    private static final String STANDARD = "{jakarta.validation.";

    private Violations() {}

    /** Faults of what a body was read as. */
    public static List<Fault> ofBody(Collection<? extends ConstraintViolation<?>> violations) {
        return faults(violations, Violations::inBody);
    }

    /** The problem of a resource method whose parameters are refused: the body, only if no other parameter is at fault. */
    static ProblemException ofRequest(Collection<ConstraintViolation<?>> violations) {
        var ofOthers =
                violations.stream().filter(violation -> !isBody(violation)).toList();
        return ofOthers.isEmpty()
                ? new InvalidBody(ofBody(violations))
                : new InvalidParameters(faults(ofOthers, Violations::inParameter));
    }

    private static List<Fault> faults(
            Collection<? extends ConstraintViolation<?>> violations, Function<ConstraintViolation<?>, Fault> fault) {
        return violations.stream()
                .map(fault)
                .sorted(Comparator.comparing(Fault::toString))
                .toList();
    }

    /**
     * Bodies are the parameters that no annotation of Jakarta or Quarkus REST takes from elsewhere. The class that is called may be a
     * generated one, without the annotations of the one that was written.
     */
    private static boolean isBody(ConstraintViolation<?> violation) {
        var nodes = violation.getPropertyPath().iterator();
        var method = nodes.next().as(Path.MethodNode.class);
        var parameter = nodes.next();
        if (parameter.getKind() != ElementKind.PARAMETER) {
            return false;
        }
        var index = parameter.as(Path.ParameterNode.class).getParameterIndex();
        return Stream.<Class<?>>iterate(violation.getRootBeanClass(), Objects::nonNull, Class::getSuperclass)
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(declared -> declared.getName().equals(method.getName())
                        && List.of(declared.getParameterTypes()).equals(method.getParameterTypes()))
                .flatMap(declared -> Arrays.stream(declared.getParameterAnnotations()[index]))
                .map(annotation -> annotation.annotationType().getPackageName())
                .noneMatch(name -> name.startsWith("jakarta.ws.rs") || name.startsWith("org.jboss.resteasy"));
    }

    private static Fault inParameter(ConstraintViolation<?> violation) {
        var name = "";
        for (Path.Node node : violation.getPropertyPath()) {
            // The elements of a list have a node of their own, without a name that a client knows.
            name = node.getName() == null || node.getName().startsWith("<") ? name : node.getName();
        }
        return Fault.parameter(name, code(violation), violation.getMessage());
    }

    private static Fault inBody(ConstraintViolation<?> violation) {
        var pointer = new StringBuilder();
        for (Path.Node node : violation.getPropertyPath()) {
            var index = node.getIndex() == null ? node.getKey() : node.getIndex();
            if (index != null) {
                pointer.append('/').append(escaped(index.toString()));
            }
            if (node.getKind() == ElementKind.PROPERTY) {
                pointer.append('/').append(escaped(node.getName()));
            }
        }
        var isMissing = violation.getInvalidValue() == null
                && violation.getMessageTemplate().startsWith(STANDARD);
        return isMissing
                ? Fault.pointer(pointer.toString(), "required", "must be given")
                : Fault.pointer(pointer.toString(), code(violation), violation.getMessage());
    }

    private static String code(ConstraintViolation<?> violation) {
        var constraint = violation.getConstraintDescriptor().getAnnotation().annotationType();
        return RANGES.contains(constraint) ? "out-of-range" : "invalid-value";
    }

    /** RFC 6901, section 3. */
    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
