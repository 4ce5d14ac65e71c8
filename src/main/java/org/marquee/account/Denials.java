package org.marquee.account;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.marquee.kernel.change.Action;
import org.marquee.kernel.change.Actor;
import org.marquee.kernel.change.Change;
import org.marquee.kernel.change.ChangeLog;
import org.marquee.kernel.limit.Limit;
import org.marquee.kernel.limit.Limits;

/** Remembers who tried what they may not, whoever said no. Strangers are not remembered: there is no end of them. */
@Singleton
class Denials {
    /** What is beyond that tells nothing new. */
    private static final Limit PER_ACTOR = Limit.perHour(100);

    private static final int LONGEST_PATH = 200;

    private final Limits limits;
    private final ChangeLog changes;
    private final LaterChanges later;

    Denials(Limits limits, ChangeLog changes, LaterChanges later) {
        this.limits = limits;
        this.changes = changes;
        this.later = later;
    }

    @ServerResponseFilter
    public void remember(ContainerRequestContext request, ContainerResponseContext response, RoutingContext context) {
        if (response.getStatus() != 403 || !(context.user() instanceof QuarkusHttpUser user)) {
            return;
        }
        Actor actor = user.getSecurityIdentity().getAttribute(CurrentAccount.ACTOR);
        var id = actor == null ? null : actor.id();
        if (actor == null || id == null) {
            return;
        }
        var path = request.getUriInfo().getPath();
        var tried = Map.<String, Object>of(
                "method", request.getMethod(), "path", path.substring(0, Math.min(LONGEST_PATH, path.length())));
        // The thread may be one that must not wait for the database.
        later.run(() -> record(actor, id, tried));
    }

    private void record(Actor actor, UUID id, Map<String, Object> tried) {
        var entity = actor.kind() == Actor.Kind.API_KEY ? "api-key" : "account";
        if (limits.allows("denial", id.toString(), PER_ACTOR)) {
            QuarkusTransaction.requiringNew()
                    .run(() -> changes.record(new Change(actor, Action.DENIED, entity, id, tried)));
        }
    }
}
