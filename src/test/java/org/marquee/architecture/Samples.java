package org.marquee.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/**
 * Shows that a rule bites, on small classes compiled on the spot. They are text because Quarkus would deploy a resource
 * or an entity that lies in the test tree; so they may also stand in the packages that the rules speak of.
 */
final class Samples {

    private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();

    /** One for all: what lies on the class path is looked up only once. */
    private static final StandardJavaFileManager CLASS_PATH = COMPILER.getStandardFileManager(null, null, null);

    private static final Pattern PACKAGE = Pattern.compile("package ([\\w.]+);");
    private static final Pattern TYPE = Pattern.compile("\\b(?:class|record|interface|enum) (\\w+)");

    private Samples() {}

    static void assertAllows(ArchRule rule, String... sources) {
        assertEquals("", report(rule, sources));
    }

    static void assertReports(ArchRule rule, String named, String... sources) {
        assertReports(rule, List.of(named), sources);
    }

    static void assertReports(ArchRule rule, List<String> named, String... sources) {
        var report = report(rule, sources);
        named.forEach(name -> assertTrue(report.contains(name), () -> "No " + name + " in the report:\n" + report));
    }

    private static String report(ArchRule rule, String... sources) {
        try {
            var folder = Files.createTempDirectory("samples");
            try {
                compile(folder, Arrays.stream(sources).map(Samples::file).toList());
                var result = rule.allowEmptyShould(true).evaluate(new ClassFileImporter().importPath(folder));
                return String.join("\n", result.getFailureReport().getDetails());
            } finally {
                delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void compile(Path folder, List<? extends JavaFileObject> files) throws IOException {
        CLASS_PATH.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(folder));
        var done = COMPILER.getTask(null, CLASS_PATH, null, List.of("-proc:none"), null, files)
                .call();
        assertTrue(done, "The sample does not compile; see standard error");
    }

    private static JavaFileObject file(String source) {
        var folder = found(PACKAGE, source).orElseThrow().replace('.', '/');
        var name = folder + "/" + found(TYPE, source).orElse("package-info") + ".java";
        return new SimpleJavaFileObject(URI.create("string:///" + name), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return source;
            }
        };
    }

    private static Optional<String> found(Pattern pattern, String source) {
        return pattern.matcher(source).results().findFirst().map(found -> found.group(1));
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
