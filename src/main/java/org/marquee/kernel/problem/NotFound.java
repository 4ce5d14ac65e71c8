package org.marquee.kernel.problem;

/** What was asked for does not exist, or may not be seen. */
public class NotFound extends ProblemException {
    /**
     * @param thing what kind of thing was looked for, such as "review"
     * @param name the slug or id it was looked for by
     */
    public NotFound(String thing, String name) {
        super(ProblemType.NOT_FOUND, "There is no %s '%s'.".formatted(thing, name));
    }
}
