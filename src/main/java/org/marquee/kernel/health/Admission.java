package org.marquee.kernel.health;

import io.quarkus.arc.All;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.regex.Pattern;
import org.marquee.kernel.http.Multipart;
import org.marquee.kernel.http.Outgoing;
import org.marquee.kernel.problem.ProblemType;
import org.marquee.kernel.problem.Problems;

/**
 * Lets in what can be answered soon, and tells all others at once to come again: who waits for a database that is away, or behind
 * more requests than are answered in a second, keeps a thread from somebody else and gets the same answer later.
 */
@Singleton
class Admission {
    /** After whatever answers without the database: the front door, and what is kept in memory. */
    private static final int LAST = 20;

    private static final String PROBES = "/q/";

    private static final Pattern NEEDS_THE_DATABASE = Pattern.compile("/(?:api/v1|media)/.*");

    private final List<Vital> vitals;
    private final Slots slots;

    /** They last as long as their clients like to send: slots of the others are not theirs. */
    private final Slots formSlots;

    private final Outgoing answers;
    private final Problems problems;

    Admission(@All List<Vital> vitals, RequestConfig config, Outgoing answers, Problems problems) {
        this.vitals = vitals;
        this.slots = new Slots(config.mostAtOnce());
        this.formSlots = new Slots(config.mostFormsAtOnce());
        this.answers = answers;
        this.problems = problems;
    }

    void register(@Observes Filters filters) {
        filters.register(this::enter, LAST);
    }

    private void enter(RoutingContext request) {
        var path = String.valueOf(request.request().path());
        if (path.startsWith(PROBES)) {
            request.next();
        } else if (answers.areTooMany()) {
            refuse("Too many answers are on their way right now. Please try again.", request);
        } else if (!NEEDS_THE_DATABASE.matcher(path).matches()) {
            request.next();
        } else if (!vitals.stream().allMatch(Vital::isThere)) {
            refuse("The database does not answer right now. Please try again.", request);
        } else if ((Multipart.comesWith(request) ? formSlots : slots).take(request)) {
            request.next();
        } else {
            refuse("Too many requests are under way right now. Please try again.", request);
        }
    }

    private void refuse(String sentence, RoutingContext request) {
        problems.answer(ProblemType.UNAVAILABLE, sentence, request);
    }
}
