package org.marquee.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.jboss.resteasy.reactive.RestResponse;
import org.marquee.comment.rule.Keys;
import org.marquee.kernel.change.Actor;
import org.marquee.kernel.change.ChangeLog;
import org.marquee.kernel.http.Idempotent;
import org.marquee.kernel.sql.Reader;
import org.marquee.privacy.PrivacyAnswer.Found;

/** Does what was asked. */
@ApplicationScoped
class PrivacyAnswers {
    private final PrivacySteps steps;
    private final Reader reader;
    private final Keys keys;
    private final ChangeLog changes;

    PrivacyAnswers(PrivacySteps steps, Reader reader, Keys keys, ChangeLog changes) {
        this.steps = steps;
        this.reader = reader;
        this.keys = keys;
        this.changes = changes;
    }

    /**
     * Does it; in transactions of its own, and once or again without harm.
     *
     * @param request as it is in the database
     */
    PrivacyAnswer answer(PrivacyRequest request, Actor actor) {
        var email = request.email;
        if (email == null) {
            return PrivacyAnswer.erased(request.comments);
        }
        return request.kind == PrivacyKind.EXPORT
                ? PrivacyAnswer.exported(export(request, email, actor))
                : PrivacyAnswer.erased(erase(request, email, actor));
    }

    /** The first answer to a question, however often it is asked. */
    @Idempotent
    @Transactional
    RestResponse<PrivacyAnswer> once(PrivacyInput question, Found found) {
        return RestResponse.ok(found.answer());
    }

    private PersonalData export(PrivacyRequest request, String email, Actor actor) {
        steps.recordExport(request, actor);
        return reader.first(PersonalData.class, PersonalData.DOCUMENT, email, keys.address(email))
                .orElseThrow();
    }

    private int erase(PrivacyRequest request, String email, Actor actor) {
        int erased = 0;
        for (int some = -1; some != 0; erased += some) {
            some = steps.eraseSome(request, email, actor);
        }
        return steps.finish(request, email, erased, actor);
    }
}
