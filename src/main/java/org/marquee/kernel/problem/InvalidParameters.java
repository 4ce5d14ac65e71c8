package org.marquee.kernel.problem;

import java.util.List;

/** At least one query parameter is not acceptable. */
public class InvalidParameters extends ProblemException {
    public InvalidParameters(List<Problem.Fault> faults) {
        super(ProblemType.INVALID_PARAMETERS, sentence(faults), faults);
    }

    public InvalidParameters(String parameter, String code, String detail) {
        this(List.of(Problem.Fault.parameter(parameter, code, detail)));
    }

    private static String sentence(List<Problem.Fault> faults) {
        var first = faults.get(0);
        var others = faults.size() == 1 ? "" : " (and %d more, see errors)".formatted(faults.size() - 1);
        return "The parameter '%s' %s%s.".formatted(first.parameter(), first.detail(), others);
    }
}
