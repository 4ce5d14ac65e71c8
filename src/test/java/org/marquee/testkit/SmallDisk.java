package org.marquee.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A disk of eight megabytes, for real, where this may be done. */
public final class SmallDisk {
    /** The file that takes what is free. */
    public static final String FILLER = "filler";

    private SmallDisk() {}

    /** The same for all class loaders of this process; not below the build's folder, which must stay deletable. */
    static Path named(String name) {
        return Path.of(
                System.getProperty("java.io.tmpdir"),
                "marquee-" + name + "-" + ProcessHandle.current().pid());
    }

    /** May be repeated. */
    public static void mount(Path disk) {
        try {
            Files.createDirectories(disk);
            if (isSmall(disk)) {
                return;
            }
            run("mount", "-t", "tmpfs", "-o", "size=8m", "tmpfs", disk.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static void unmount(Path disk) throws IOException {
        if (isSmall(disk)) {
            assertTrue(run("umount", "-l", disk.toString()));
            Files.delete(disk);
        }
    }

    public static boolean isSmall(Path disk) throws IOException {
        return Files.getFileStore(disk).getTotalSpace() < 10_000_000;
    }

    /** Leaves no byte free. */
    public static void fill(Path disk) throws IOException {
        assumeTrue(isSmall(disk), "no disk of its own");
        try (var filler = new RandomAccessFile(disk.resolve(FILLER).toFile(), "rw")) {
            for (var block = new byte[4096]; ; ) {
                filler.write(block);
            }
        } catch (IOException e) {
            assertEquals(0, Files.getFileStore(disk).getUsableSpace());
        }
    }

    private static boolean run(String... command) {
        try {
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
