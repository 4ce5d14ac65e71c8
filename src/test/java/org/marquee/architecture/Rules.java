package org.marquee.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;

/** The rules themselves, apart from the test so that {@link RulesTest} can show each of them biting. */
final class Rules {

    /** It starts the server before there is any bean to inject a clock. */
    private static final String DATABASE = "org.marquee.database..";

    private static final String KERNEL = "org.marquee.kernel..";
    private static final String SQL = "org.marquee.kernel.sql..";
    private static final String CLOCK_PRODUCER = "org.marquee.kernel.time.ClockProducer";

    private static final DescribedPredicate<JavaClass> PLURALS =
            belongTo(assignableTo("io.quarkus.hibernate.orm.panache.PanacheRepositoryBase"));

    private static final DescribedPredicate<JavaClass> HIBERNATE = resideInAnyPackage(
                    "io.quarkus.hibernate.orm.panache..", "jakarta.persistence.criteria..", "org.hibernate.query..")
            .or(name("org.hibernate.Session"))
            .or(name("org.hibernate.StatelessSession"))
            .or(name("org.hibernate.SessionFactory"))
            .or(name("jakarta.persistence.EntityManager"))
            .or(name("jakarta.persistence.EntityManagerFactory"))
            .or(name("jakarta.persistence.Query"))
            .or(name("jakarta.persistence.TypedQuery"))
            .as("Hibernate's sessions and queries");

    static final ArchRule FEATURES_FREE_OF_CYCLES =
            slices().matching("org.marquee.(*)..").should().beFreeOfCycles();

    static final ArchRule PACKAGES_NULL_MARKED = classes()
            .should(Conditions.standInPackageAnnotated("org.jspecify.annotations.NullMarked"))
            .because("a bare type is never null");

    static final ArchRule NO_EMPTY_NAMES = noClasses()
            .should()
            .haveNameMatching(".*(Impl|Utils?|Helper|Manager|DTO|Dto|DAO|Dao)")
            .because("such names say nothing");

    static final ArchRule NO_FIELD_INJECTION = fields().should()
            .notBeAnnotatedWith("jakarta.inject.Inject")
            .andShould()
            .notBeAnnotatedWith("org.eclipse.microprofile.config.inject.ConfigProperty");

    static final ArchRule RESOURCE_METHODS_PUBLIC = methods()
            .that(Conditions.HAVE_A_VERB)
            .should()
            .bePublic()
            .because("Quarkus ignores others with only a warning");

    static final ArchRule RESOURCE_METHODS_SAY_WHO = methods()
            .that(are(Conditions.RESOURCE_METHODS))
            .should()
            .beAnnotatedWith("jakarta.annotation.security.PermitAll")
            .orShould()
            .beAnnotatedWith("jakarta.annotation.security.RolesAllowed");

    static final ArchRule NO_ENTITY_ON_THE_WIRE = methods()
            .that(are(Conditions.RESOURCE_METHODS))
            .should(Conditions.returnNoEntity())
            .because("every JSON shape is a record written by hand");

    static final ArchRule ONLY_THE_CLOCK_PRODUCER_ASKS_FOR_THE_TIME = classes()
            .that()
            .doNotHaveFullyQualifiedName(CLOCK_PRODUCER)
            .and()
            .resideOutsideOfPackage(DATABASE)
            .should(Conditions.notAskForTheTime())
            .because("time is injected as a Clock or passed as an Instant");

    static final ArchRule ONLY_PLURALS_TALK_TO_HIBERNATE = noClasses()
            .that(are(DescribedPredicate.not(PLURALS)))
            .and()
            .resideOutsideOfPackage(KERNEL)
            .should()
            .dependOnClassesThat(HIBERNATE);

    static final ArchRule ONLY_PLURALS_HOLD_QUERIES = classes()
            .that(are(DescribedPredicate.not(PLURALS)))
            .should(Conditions.passNoQueryToAPlural())
            .because("every query is a method of the plural");

    static final ArchRule ONLY_KERNEL_SQL_AND_DATABASE_SPEAK_JDBC = noClasses()
            .that()
            .resideOutsideOfPackages(SQL, DATABASE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql..");

    static final ArchRule DELIVERY_READS_PUBLISHED_VIEWS = classes()
            .that(belongTo(DescribedPredicate.describe(
                    "delivery", type -> type.getSimpleName().startsWith("Published"))))
            .should(Conditions.readOnlyViewsOf("published"))
            .because("drafts are out of reach by construction");

    static final ArchRule PREVIEWS_READ_VIEWS_TOO = classes()
            .that(belongTo(DescribedPredicate.describe(
                    "previews", type -> type.getSimpleName().startsWith("Preview"))))
            .should(Conditions.readOnlyViewsOf("preview|published"))
            .because("a preview shows one revision, and nothing else that is hidden");

    private Rules() {}
}
