package org.marquee;

import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** All that looks at the packaged program, in one JVM, so that it is started once and nobody deletes the other's data. */
@Suite
@SelectPackages("org.marquee")
@IncludeClassNamePatterns("org\\.marquee\\.(PackagedIT|client\\.SampleFrontendIT)")
class PackagedProgramIT {}
