package org.marquee.database;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Whom the server runs as, which PostgreSQL refuses to be root.
 *
 * @param prefix what stands before a program on the command line
 */
record ServerAccount(List<String> prefix) {

    private static final int NOBODY = 65534;

    /** Keeps root's files but not its power; containers often forbid it. */
    private static final List<String> IN_USER_NAMESPACE = List.of("unshare", "--user", "--");

    private static final List<String> AS_NOBODY =
            List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups", "--");

    /**
     * Lets the kernel stop the server when the thread that started it dies, which {@code kill -9} cannot prevent; and
     * keeps an interrupt typed at the terminal from it, for the application stops first.
     */
    private static final List<String> WITH_THIS_JVM = List.of("setsid", "setpriv", "--pdeathsig", "INT", "--");

    static ServerAccount forServerIn(DatabaseDirectory directory) throws IOException {
        if (new UnixSystem().getUid() != 0) {
            return endingWithThisJvm(List.of());
        }
        if (!belongsToNobody(directory) && works(IN_USER_NAMESPACE)) {
            return endingWithThisJvm(IN_USER_NAMESPACE);
        }
        if (works(AS_NOBODY)) {
            FileTree.changeOwner(directory.root(), NOBODY);
            requireAccess(directory);
            return endingWithThisJvm(AS_NOBODY);
        }
        throw new DatabaseStartException("PostgreSQL does not run as root, and this system offers no way around it:"
                + " start Marquee as an ordinary user, or set QUARKUS_DATASOURCE_JDBC_URL to an external PostgreSQL.");
    }

    /** Once handed over, the files stay out of reach of root's namespace. */
    private static boolean belongsToNobody(DatabaseDirectory directory) throws IOException {
        return Files.getAttribute(directory.root(), "unix:uid").equals(NOBODY);
    }

    private static void requireAccess(DatabaseDirectory directory) throws IOException {
        var program = directory.program("postgres").toString();
        FinishedCommand.run(joined(AS_NOBODY, List.of("test", "-x", program)))
                .orElseFail(("Started by root, the database runs as the account nobody, which cannot enter %s: open its"
                                + " parent folders, or start Marquee as an ordinary user.")
                        .formatted(directory.root()));
    }

    private static ServerAccount endingWithThisJvm(List<String> prefix) throws IOException {
        // Where it does not work, the next start stops what was left over.
        return new ServerAccount(works(WITH_THIS_JVM) ? joined(prefix, WITH_THIS_JVM) : prefix);
    }

    private static boolean works(List<String> prefix) throws IOException {
        return FinishedCommand.run(joined(prefix, List.of("true"))).succeeded();
    }

    private static List<String> joined(List<String> first, List<String> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    List<String> command(Path program, List<String> arguments) {
        return joined(joined(prefix, List.of(program.toString())), arguments);
    }
}
