package org.marquee.halves;

import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.IncludeTags;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/**
 * Of the tests that need the application, as many packages as take about half of the time. Quarkus would start the application
 * anew for each class if the classes themselves were handed out to several JVMs.
 */
@Suite
@SelectPackages("org.marquee")
@IncludeClassNamePatterns(OneHalf.CLASSES)
@IncludeTags("io.quarkus.test.junit.QuarkusTest")
class OneHalf {
    /** Without those that need {@link org.marquee.testkit.OtherSettings}: one half starts the application anew for all of them. */
    static final String CLASSES = "(?!.*\\.ScarceUploadTest)"
            + "org\\.marquee\\.(faults|image|kernel\\.cache|privacy|review|search|sync|webhook)\\..*Test";
}
