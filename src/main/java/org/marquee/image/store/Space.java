package org.marquee.image.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Whether a file system is full. */
record Space(Path root) {
    /** The system's own words for ENOSPC, which also means that no more files can be made, and EDQUOT. */
    private static final List<String> WORDS = List.of("No space left on device", "quota exceeded");

    private static final long BLOCK = 4096;

    /** @param missing how many bytes were still to come when it failed */
    boolean isLacking(IOException failure, long missing) {
        var message = String.valueOf(failure.getMessage());
        return WORDS.stream().anyMatch(message::contains) || usable() < Math.max(missing, BLOCK);
    }

    /** The words depend on the system's language. */
    private long usable() {
        try {
            return Files.getFileStore(root).getUsableSpace();
        } catch (IOException e) {
            return Long.MAX_VALUE;
        }
    }
}
