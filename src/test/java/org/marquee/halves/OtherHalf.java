package org.marquee.halves;

import org.junit.platform.suite.api.ExcludeClassNamePatterns;
import org.junit.platform.suite.api.IncludeTags;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** All tests that need the application and are not in {@link OneHalf}. */
@Suite
@SelectPackages("org.marquee")
@ExcludeClassNamePatterns(OneHalf.CLASSES)
@IncludeTags("io.quarkus.test.junit.QuarkusTest")
class OtherHalf {}
