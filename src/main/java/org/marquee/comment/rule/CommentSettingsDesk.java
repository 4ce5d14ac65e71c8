package org.marquee.comment.rule;

import static org.marquee.account.Roles.ADMIN;
import static org.marquee.account.Roles.COMMENTS_MODERATE;
import static org.marquee.account.Roles.MODERATOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jspecify.annotations.Nullable;
import org.marquee.account.CurrentAccount;
import org.marquee.kernel.change.ChangeLog;
import org.marquee.kernel.http.Editorial;

@Path("/api/v1/editorial/comment-settings")
@Produces("application/json")
@Consumes("application/json")
@Editorial
@Transactional
@Tag(name = "Rules for comments", description = "By what comments are judged, and who is blocked.")
class CommentSettingsDesk {
    private final SiteSettings settings;
    private final ChangeLog changes;
    private final CurrentAccount caller;
    private final Clock clock;

    CommentSettingsDesk(SiteSettings settings, ChangeLog changes, CurrentAccount caller, Clock clock) {
        this.settings = settings;
        this.changes = changes;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({MODERATOR, ADMIN, COMMENTS_MODERATE})
    @Operation(operationId = "getCommentSettings", summary = "The site's settings for comments")
    public SiteSettingsView get() {
        return SiteSettingsView.of(settings.get());
    }

    @PUT
    @RolesAllowed({MODERATOR, ADMIN, COMMENTS_MODERATE})
    @Operation(
            operationId = "replaceCommentSettings",
            summary = "The site's settings for comments anew",
            description =
                    "All of them: what is left out is set no more. Comments that were judged already stay what they are.")
    public SiteSettingsView replace(
            @RestHeader("If-Match") @Nullable String ifMatch, @NotNull @Valid SiteSettingsInput input) {
        var site = settings.requireForChange(ifMatch);
        site.replace(input, clock.instant().truncatedTo(ChronoUnit.MICROS));
        changes.record(site.change(caller.actor()));
        settings.flush();
        return SiteSettingsView.of(site);
    }
}
