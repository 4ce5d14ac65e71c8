package org.marquee.image;

import org.marquee.kernel.problem.ProblemException;
import org.marquee.kernel.problem.ProblemType;

/** Nothing is at the part of the bytes that a client asks for. */
class UnsatisfiableRange extends ProblemException {
    /** How many bytes there are. */
    final long total;

    UnsatisfiableRange(long total) {
        super(ProblemType.RANGE_NOT_SATISFIABLE, "There are only %d bytes.".formatted(total));
        this.total = total;
    }
}
