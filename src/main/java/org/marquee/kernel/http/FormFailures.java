package org.marquee.kernel.http;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.marquee.kernel.problem.ProblemException;
import org.marquee.kernel.problem.ProblemType;
import org.marquee.kernel.problem.Unavailable;

/**
 * Tells what it means to clients that a form can't be read. The framework has no types for that, so its failures are known by
 * where they come from.
 */
@Singleton
public class FormFailures {
    private static final String PARSER = "org.jboss.resteasy.reactive.server.core.multipart.";

    /** What files of forms are written with. */
    private static final List<String> DISK = List.of("sun.nio.ch.File", "java.nio.file.");

    /** The system's own words for ENOSPC and EDQUOT. */
    private static final List<String> NO_SPACE = List.of("No space left on device", "quota exceeded");

    /** The problem that clients are told of; empty for failures of everything else. */
    public Optional<ProblemException> problem(Throwable failure) {
        if (!isFrom(failure, name -> name.startsWith(PARSER))) {
            return Optional.empty();
        }
        var cause = failure.getCause() == null ? failure : failure.getCause();
        return Optional.of(
                cause instanceof IOException
                                && isFrom(cause, name -> DISK.stream().anyMatch(name::startsWith))
                        ? ofDisk(cause)
                        : new ProblemException(
                                ProblemType.MALFORMED_REQUEST,
                                "The form is not well formed, has too many parts or breaks off."));
    }

    private static ProblemException ofDisk(Throwable failure) {
        var message = String.valueOf(failure.getMessage());
        return NO_SPACE.stream().anyMatch(message::contains)
                ? new Full(failure)
                : new Unavailable("Files can't be taken in right now. Please try again later.", failure);
    }

    private static boolean isFrom(Throwable failure, Predicate<String> origin) {
        return Arrays.stream(failure.getStackTrace())
                .map(StackTraceElement::getClassName)
                .anyMatch(origin);
    }

    private static final class Full extends ProblemException {
        Full(Throwable cause) {
            super(ProblemType.OUT_OF_SPACE, "There is no room for files that arrive.", List.of(), cause);
        }
    }
}
