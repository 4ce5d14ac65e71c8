package org.marquee.database;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;

/** The files PostgreSQL calls a cluster: the database itself, its only user, and the administrator who may do all. */
record DatabaseCluster(DatabaseDirectory directory, ServerAccount account) {

    static final String DATABASE = "marquee";
    static final String USER = "marquee";

    private static final String ADMINISTRATOR = "postgres";

    /** What an interrupted start left behind is replaced: only a complete cluster ever gets its final name. */
    void create(String password) throws IOException {
        FileTree.delete(directory.unfinishedData());
        initialize();
        createUserAndDatabase(password);
        FileTree.replace(directory.data(), directory.unfinishedData());
    }

    private void initialize() throws IOException {
        // PostgreSQL's builtin locale sorts and folds case alike on every machine; the system's would not.
        // Trigrams however ask the system what a letter is, where C would know only those of ASCII.
        run(
                "initdb",
                List.of(
                        "--pgdata=" + directory.unfinishedData(),
                        "--username=" + ADMINISTRATOR,
                        "--pwfile=" + directory.passwordFile(),
                        "--auth=scram-sha-256",
                        "--encoding=UTF8",
                        "--locale=C",
                        "--lc-ctype=" + characterType(),
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8"),
                "");
    }

    private static String characterType() {
        return System.getProperty("os.name").startsWith("Mac") ? "en_US.UTF-8" : "C.UTF-8";
    }

    /** The application's user owns its database and no more, as on a server that somebody else runs. */
    private void createUserAndDatabase(String password) throws IOException {
        var statements = """
                create role %1$s login password '%2$s';
                create database %3$s owner %1$s;
                """.formatted(USER, password, DATABASE);
        // A failure must not show the statement, for it holds the password.
        run(
                "postgres",
                List.of(
                        "--single",
                        "-D",
                        directory.unfinishedData().toString(),
                        "--exit_on_error=on",
                        "--log_min_error_statement=panic",
                        ADMINISTRATOR),
                statements);
    }

    void requireSameMajorVersion() throws IOException {
        var dataVersion =
                Files.readString(directory.data().resolve("PG_VERSION")).strip();
        var serverVersion = run("postgres", List.of("--version"), "").output();
        if (!serverVersion.matches("postgres \\(PostgreSQL\\) " + dataVersion + "\\b.*")) {
            throw new DatabaseStartException(("The database in %s was made by PostgreSQL %s, but this is %s: export it"
                            + " with the previous release of Marquee and import it into an empty folder with this one.")
                    .formatted(directory.data(), dataVersion, serverVersion));
        }
    }

    private FinishedCommand run(String program, List<String> arguments, String input) throws IOException {
        return FinishedCommand.run(account.command(directory.program(program), arguments), input)
                .orElseFail(
                        "PostgreSQL's %s failed in %s, for the reason it gives:".formatted(program, directory.root()));
    }
}
