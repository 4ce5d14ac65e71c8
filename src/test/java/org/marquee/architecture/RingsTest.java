package org.marquee.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.marquee.architecture.ArchitectureTest.check;
import static org.marquee.architecture.Samples.assertAllows;
import static org.marquee.architecture.Samples.assertReports;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Who may import whom. A new package gets its place here first. */
class RingsTest {

    /** From the inside out: a package imports only from rings to its left, never from its own. */
    private static final List<Set<String>> RINGS = List.of(
            Set.of("kernel"),
            Set.of("database", "account"),
            Set.of("image", "term"),
            Set.of("person", "author"),
            Set.of("film"),
            Set.of("review"),
            Set.of("comment"),
            Set.of("search", "sync", "feed", "webhook", "wordpress", "privacy", "audit", "batch", "demo", "docs"),
            Set.of("confirmation"));

    private static final String BASE = "org.marquee";

    private static final ArchRule STAND_IN_A_RING = classes().should(new ArchCondition<>("stand in a ring") {
        @Override
        public void check(JavaClass type, ConditionEvents events) {
            if (ring(type) < 0) {
                events.add(SimpleConditionEvent.violated(
                        type, type.getName() + ": '" + feature(type) + "' stands in no ring of RingsTest"));
            }
        }
    });

    private static final ArchRule IMPORT_FROM_THE_LEFT = classes()
            .should(new ArchCondition<>("import only from rings to the left") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    type.getDirectDependenciesFromSelf().stream()
                            .filter(dependency -> !isAllowed(dependency))
                            .map(dependency -> SimpleConditionEvent.violated(dependency, dependency.getDescription()))
                            .forEach(events::add);
                }
            });

    /** The work on pixels knows nothing of what pictures are for. */
    private static final ArchRule PIXELS_KNOW_NO_FEATURE = classes()
            .that()
            .resideInAPackage("..image.pixels..")
            .should(new ArchCondition<>("import nothing of ours but the kernel's problems") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    type.getDirectDependenciesFromSelf().stream()
                            .filter(dependency ->
                                    isBeyondPixels(dependency.getTargetClass().getBaseComponentType()))
                            .map(dependency -> SimpleConditionEvent.violated(dependency, dependency.getDescription()))
                            .forEach(events::add);
                }
            });

    @Test
    void every_package_stands_in_a_ring() {
        check(STAND_IN_A_RING);
    }

    @Test
    void a_package_imports_only_from_rings_to_its_left() {
        check(IMPORT_FROM_THE_LEFT);
    }

    @Test
    void pixels_know_no_feature() {
        check(PIXELS_KNOW_NO_FEATURE);
        assertReports(
                PIXELS_KNOW_NO_FEATURE,
                "org.marquee.image.pixels.Scaler.image",
                "package org.marquee.image.pixels; class Scaler { org.marquee.image.Image image; }",
                "package org.marquee.image; public class Image {}");
    }

    @Test
    void a_package_without_a_ring_is_reported() {
        assertReports(STAND_IN_A_RING, "'weather' stands in no ring", "package org.marquee.weather; class Rain {}");
        assertReports(STAND_IN_A_RING, "'' stands in no ring", "package org.marquee; class Lost {}");
        assertAllows(STAND_IN_A_RING, "package org.marquee.kernel.text; class Slug {}");
    }

    @Test
    void the_left_may_be_imported() {
        assertAllows(
                IMPORT_FROM_THE_LEFT,
                "package org.marquee.kernel.text; public class Slug {}",
                "package org.marquee.film; class Film { java.util.UUID id; org.marquee.kernel.text.Slug slug; }");
    }

    @Test
    void the_right_is_reported() {
        assertReports(
                IMPORT_FROM_THE_LEFT,
                "org.marquee.film.Film.reviews",
                "package org.marquee.film; class Film { java.util.List<org.marquee.review.Review> reviews; }",
                "package org.marquee.review; public class Review {}");
    }

    @Test
    void the_own_ring_is_reported_also_as_an_array() {
        assertReports(
                IMPORT_FROM_THE_LEFT,
                "org.marquee.image.Image.holders",
                "package org.marquee.image; class Image { org.marquee.term.Term[] holders; }",
                "package org.marquee.term; public class Term {}");
    }

    private static boolean isAllowed(Dependency dependency) {
        var from = dependency.getOriginClass();
        var to = dependency.getTargetClass().getBaseComponentType();
        return !isOurs(to) || feature(from).equals(feature(to)) || ring(to) >= 0 && ring(to) < ring(from);
    }

    private static boolean isBeyondPixels(JavaClass type) {
        var isNear = type.getPackageName().startsWith(BASE + ".image.pixels")
                || type.getPackageName().equals(BASE + ".kernel.problem");
        return isOurs(type) && !isNear;
    }

    private static int ring(JavaClass type) {
        var feature = feature(type);
        for (int ring = 0; ring < RINGS.size(); ring++) {
            if (RINGS.get(ring).contains(feature)) {
                return ring;
            }
        }
        return -1;
    }

    private static boolean isOurs(JavaClass type) {
        return (type.getPackageName() + ".").startsWith(BASE + ".");
    }

    /** The first segment below the base package; empty for a class right in it. */
    private static String feature(JavaClass type) {
        var below = type.getPackageName().substring(BASE.length());
        return below.isEmpty() ? "" : below.substring(1).split("\\.")[0];
    }
}
