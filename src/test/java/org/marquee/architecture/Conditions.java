package org.marquee.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** What the rules ask of a class or method that ArchUnit has no words for. */
final class Conditions {

    private static final String PLURAL = "io.quarkus.hibernate.orm.panache.PanacheRepositoryBase";
    private static final List<String> ENTITIES =
            List.of("jakarta.persistence.Entity", "jakarta.persistence.MappedSuperclass");

    static final DescribedPredicate<JavaMethod> HAVE_A_VERB = DescribedPredicate.describe(
            "have a verb of Jakarta REST", method -> method.isMetaAnnotatedWith("jakarta.ws.rs.HttpMethod"));

    /** With a verb, or simply public in a class with a path: a method that lost its verb is found too. */
    static final DescribedPredicate<JavaMethod> RESOURCE_METHODS = DescribedPredicate.describe(
            "resource methods",
            method -> method.getModifiers().contains(JavaModifier.PUBLIC)
                    && !method.getModifiers().contains(JavaModifier.STATIC)
                    && !method.getModifiers().contains(JavaModifier.SYNTHETIC)
                    && (HAVE_A_VERB.test(method) || method.getOwner().isAnnotatedWith("jakarta.ws.rs.Path")));

    private Conditions() {}

    static ArchCondition<JavaClass> standInPackageAnnotated(String annotation) {
        return condition(
                "stand in a package annotated with @" + annotation,
                type -> type.getPackage().isAnnotatedWith(annotation)
                        ? Stream.empty()
                        : Stream.of("package-info of %s lacks @%s (%s)"
                                .formatted(type.getPackageName(), annotation, type.getSimpleName())));
    }

    /** Looks into generics and arrays, and into the components of our own records. */
    static ArchCondition<JavaMethod> returnNoEntity() {
        return condition(
                "return no entity",
                method -> reachable(method.getReturnType(), new HashSet<>())
                        .filter(type -> ENTITIES.stream().anyMatch(type::isAnnotatedWith))
                        .map(type -> "%s returns the entity %s".formatted(method.getFullName(), type.getName())));
    }

    static ArchCondition<JavaClass> notAskForTheTime() {
        return condition(
                "not ask for the current time",
                type -> type.getCodeUnitAccessesFromSelf().stream()
                        .filter(Conditions::asksForTheTime)
                        .map(JavaCodeUnitAccess::getDescription));
    }

    /** Finds {@code films.find("title", …)}: methods that a plural inherits from Panache and that take query text. */
    static ArchCondition<JavaClass> passNoQueryToAPlural() {
        return condition(
                "pass no query to a plural",
                type -> type.getCodeUnitAccessesFromSelf().stream()
                        .filter(access -> access.getTargetOwner().isAssignableTo(PLURAL))
                        .filter(access -> parameters(access).stream().limit(1).anyMatch("java.lang.String"::equals))
                        .filter(access -> access.getTarget()
                                .resolveMember()
                                .filter(member ->
                                        member.getOwner().getPackageName().startsWith("io.quarkus."))
                                .isPresent())
                        .map(JavaCodeUnitAccess::getDescription));
    }

    /** @param prefixes what the names of these views begin with: {@code published}, or several with bars between them */
    static ArchCondition<JavaClass> readOnlyViewsOf(String prefixes) {
        return condition(
                "read only " + prefixes + "_… views",
                type -> ClassConstants.strings(type).stream()
                        .flatMap(text -> SqlSources.of(text).stream())
                        .filter(source -> !source.matches("(?i)(public\\.)?\"?(" + prefixes + ")(_.+|[A-Z].*)"))
                        .map(source -> "%s reads from %s, which is no view of what is %s"
                                .formatted(type.getName(), source, prefixes)));
    }

    private static Stream<JavaClass> reachable(JavaType type, Set<JavaClass> seen) {
        return type.getAllInvolvedRawTypes().stream()
                .map(JavaClass::getBaseComponentType)
                .filter(seen::add)
                .flatMap(raw -> Stream.concat(
                        Stream.of(raw),
                        raw.isRecord()
                                ? raw.getFields().stream().flatMap(field -> reachable(field.getType(), seen))
                                : Stream.empty()));
    }

    private static boolean asksForTheTime(JavaCodeUnitAccess<?> access) {
        var owner = access.getTargetOwner().getName();
        var method = access.getName();
        var parameters = parameters(access);
        return switch (owner) {
            case "java.lang.System" -> method.equals("currentTimeMillis");
            case "java.util.Date", "java.util.GregorianCalendar" -> method.equals("<init>") && parameters.isEmpty();
            case "java.util.Calendar" -> method.equals("getInstance");
            case "java.time.Clock", "java.time.InstantSource" ->
                method.startsWith("system") || method.matches("tick.+");
            default ->
                owner.startsWith("java.time.") && method.equals("now") && !parameters.contains("java.time.Clock");
        };
    }

    private static List<String> parameters(JavaCodeUnitAccess<?> access) {
        return access.getTarget().getRawParameterTypes().stream()
                .map(HasName::getName)
                .toList();
    }

    private static <T extends HasName> ArchCondition<T> condition(
            String description, Function<T, Stream<String>> violations) {
        return new ArchCondition<>(description) {
            @Override
            public void check(T item, ConditionEvents events) {
                violations.apply(item).forEach(text -> events.add(SimpleConditionEvent.violated(item, text)));
            }
        };
    }
}
