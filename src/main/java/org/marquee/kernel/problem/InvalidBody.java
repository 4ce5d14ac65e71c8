package org.marquee.kernel.problem;

import java.util.List;

/** The request body is no JSON, or at least one place in it is not acceptable. */
public class InvalidBody extends ProblemException {
    /** @param faults each with its pointer into the body; at least one */
    public InvalidBody(List<Problem.Fault> faults) {
        super(ProblemType.INVALID_BODY, sentence(faults), faults);
    }

    public InvalidBody(String pointer, String code, String detail) {
        this(List.of(Problem.Fault.pointer(pointer, code, detail)));
    }

    /** The same of a document that is part of the body, at this place. */
    public InvalidBody below(String place) {
        return new InvalidBody(faults().stream()
                .map(fault -> Problem.Fault.pointer(place + fault.pointer(), fault.code(), fault.detail()))
                .toList());
    }

    private static String sentence(List<Problem.Fault> faults) {
        var first = faults.get(0);
        var place = "".equals(first.pointer()) ? "The body" : "The member '%s'".formatted(first.pointer());
        var others = faults.size() == 1 ? "" : " (and %d more, see errors)".formatted(faults.size() - 1);
        return "%s %s%s.".formatted(place, first.detail(), others);
    }
}
