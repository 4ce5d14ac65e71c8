package org.marquee.database;

import java.io.IOException;
import java.nio.file.Files;

/** A server that is unpacked and has its data, ready to be launched. */
record Installation(DatabaseSettings settings, ServerAccount account, String password) {

    /** Makes what is missing, and repairs what an interrupted start left behind. */
    static Installation prepare(DatabaseSettings settings) throws IOException {
        var directory = settings.directory();
        ServerProcess.stopLeftOver(directory);
        if (settings.disposable()) {
            directory.deleteData();
        }
        ServerArchive.forPlatform(System.getProperty("os.name"), System.getProperty("os.arch"))
                .unpackTo(directory.server());
        return Files.exists(directory.data()) ? withExistingData(settings) : withNewData(settings);
    }

    private static Installation withExistingData(DatabaseSettings settings) throws IOException {
        var directory = settings.directory();
        var password = DatabasePassword.read(directory.passwordFile());
        var account = ServerAccount.forServerIn(directory);
        new DatabaseCluster(directory, account).requireSameMajorVersion();
        return new Installation(settings, account, password);
    }

    private static Installation withNewData(DatabaseSettings settings) throws IOException {
        var directory = settings.directory();
        var password = DatabasePassword.create(directory.passwordFile());
        var account = ServerAccount.forServerIn(directory);
        new DatabaseCluster(directory, account).create(password);
        return new Installation(settings, account, password);
    }

    DatabaseDirectory directory() {
        return settings.directory();
    }
}
