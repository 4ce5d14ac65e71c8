package org.marquee.kernel.id;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.marquee.kernel.problem.Problem.Fault;
import org.marquee.kernel.problem.ProblemException;
import org.marquee.kernel.problem.ProblemType;

/** Puts things where an input refers to them, and notes each reference that is wrong, so that all are told at once. */
public final class ReferenceCheck {
    private final List<Fault> faults = new ArrayList<>();
    private boolean malformed;

    /**
     * The thing that is meant; null when there is no reference, or when it is wrong.
     *
     * @param pointer where the reference stands
     * @param kind what kind of thing it names, such as "film"
     */
    public <R, T> @Nullable T one(String pointer, String kind, @Nullable R reference, Map<R, T> found) {
        if (reference == null) {
            return null;
        }
        var thing = found.get(reference);
        if (thing == null) {
            unknown(pointer, "there is no %s '%s'".formatted(kind, reference));
        }
        return thing;
    }

    /**
     * The things that are meant, each once, in order; without those whose reference is wrong.
     *
     * @param pointer where the list stands
     */
    public <R, T> List<T> each(String pointer, String kind, @Nullable List<R> references, Map<R, T> found) {
        var places = new HashMap<T, String>();
        var things = new ArrayList<T>();
        for (int index = 0; references != null && index < references.size(); index++) {
            var place = pointer + "/" + index;
            var thing = one(place, kind, references.get(index), found);
            if (thing != null) {
                once(place, thing, places);
                things.add(thing);
            }
        }
        return things;
    }

    /**
     * Notes a fault when the same stands elsewhere already.
     *
     * @param places where what was seen so far stands; grows
     */
    public <T> void once(String place, T thing, Map<T, String> places) {
        var other = places.putIfAbsent(thing, place);
        if (other != null) {
            refuse(place, "must not stand twice: it is the same as " + other);
        }
    }

    /** Notes that a reference is none that may stand there, whether or not there is such a thing. */
    public void refuse(String pointer, String detail) {
        malformed = true;
        faults.add(Fault.pointer(pointer, "invalid-value", detail));
    }

    /** Notes that there is no such thing. */
    public void unknown(String pointer, String detail) {
        faults.add(Fault.pointer(pointer, "unknown-reference", detail));
    }

    /** @throws ProblemException when anything was wrong */
    public void end() {
        if (!faults.isEmpty()) {
            throw malformed
                    ? new ProblemException(ProblemType.INVALID_BODY, "Something is named where it must not be.", faults)
                    : new ProblemException(
                            ProblemType.UNKNOWN_REFERENCE,
                            "What is referred to must exist, and must not be in the trash.",
                            faults);
        }
    }
}
