package org.marquee.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

/** The rules of the conventions that a machine can check; {@link RingsTest} holds who may import whom. */
class ArchitectureTest {

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.marquee");

    @Test
    void features_are_free_of_cycles() {
        check(Rules.FEATURES_FREE_OF_CYCLES);
    }

    @Test
    void every_package_says_that_nothing_is_null() {
        check(Rules.PACKAGES_NULL_MARKED);
    }

    @Test
    void names_say_what_a_class_is_for() {
        check(Rules.NO_EMPTY_NAMES);
    }

    @Test
    void dependencies_come_through_the_constructor() {
        check(Rules.NO_FIELD_INJECTION);
    }

    @Test
    void resource_methods_are_public() {
        check(Rules.RESOURCE_METHODS_PUBLIC);
    }

    @Test
    void resource_methods_say_who_may_call_them() {
        check(Rules.RESOURCE_METHODS_SAY_WHO);
    }

    @Test
    void resource_methods_return_no_entity() {
        check(Rules.NO_ENTITY_ON_THE_WIRE);
    }

    @Test
    void only_the_clock_producer_asks_for_the_time() {
        check(Rules.ONLY_THE_CLOCK_PRODUCER_ASKS_FOR_THE_TIME);
    }

    @Test
    void only_plurals_talk_to_hibernate() {
        check(Rules.ONLY_PLURALS_TALK_TO_HIBERNATE);
    }

    @Test
    void only_plurals_hold_queries() {
        check(Rules.ONLY_PLURALS_HOLD_QUERIES);
    }

    @Test
    void only_kernel_sql_and_database_speak_jdbc() {
        check(Rules.ONLY_KERNEL_SQL_AND_DATABASE_SPEAK_JDBC);
    }

    @Test
    void delivery_reads_published_views_only() {
        check(Rules.DELIVERY_READS_PUBLISHED_VIEWS);
    }

    @Test
    void previews_read_views_too() {
        check(Rules.PREVIEWS_READ_VIEWS_TOO);
    }

    /** Checks the application; an empty one breaks no rule. */
    static void check(ArchRule rule) {
        rule.allowEmptyShould(true).check(MAIN);
    }
}
