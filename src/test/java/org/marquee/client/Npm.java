package org.marquee.client;

import com.github.eirslett.maven.plugins.frontend.lib.FrontendPluginFactory;
import com.github.eirslett.maven.plugins.frontend.lib.InstallationException;
import com.github.eirslett.maven.plugins.frontend.lib.ProxyConfig;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/** Installs packages as their lock file names them, each known by its hash. */
final class Npm {
    private static final String VERSION = "11.6.2";

    /** Never fetched, but npm is laid out for one. */
    private static final String NODE_VERSION = "v24.10.0";

    private static final Path HOME = Path.of("target", "clients", "npm").toAbsolutePath();
    private static final Path PROGRAM = HOME.resolve(Path.of("node", "node_modules", "npm", "bin", "npm-cli.js"));

    /** Where Maven keeps what it fetched, so that a clean build needs no network. */
    private static final Path KEPT =
            Path.of(System.getProperty("user.home"), ".m2", "repository", "com", "github", "eirslett");

    /** What npm says then. */
    private static final Pattern OUT_OF_REACH = Pattern.compile(
            "ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ENOTCACHED|ERR_SOCKET_TIMEOUT");

    private Npm() {}

    /** Where what is not kept yet is out of reach, the test is left out, and says why: a build needs Maven's repository alone. */
    static void install(Path folder) throws IOException, InterruptedException {
        try {
            fetch();
            Node.run(folder, PROGRAM, "ci", "--ignore-scripts", "--prefer-offline", "--no-audit", "--no-fund");
        } catch (InstallationException e) {
            throw new TestAbortedException("npm is out of reach", e);
        } catch (AssertionFailedError e) {
            if (OUT_OF_REACH.matcher(String.valueOf(e.getMessage())).find()) {
                throw new TestAbortedException("npm's packages are out of reach", e);
            }
            throw e;
        }
    }

    private static void fetch() throws InstallationException {
        var home = HOME.toFile();
        new FrontendPluginFactory(
                        home,
                        home,
                        archive -> KEPT.resolve(Path.of(
                                        archive.getName(),
                                        archive.getVersion(),
                                        "%s-%s.%s"
                                                .formatted(
                                                        archive.getName(),
                                                        archive.getVersion(),
                                                        archive.getExtension())))
                                .toFile())
                .getNPMInstaller(new ProxyConfig(List.of()))
                .setNodeVersion(NODE_VERSION)
                .setNpmVersion(VERSION)
                .install();
    }
}
