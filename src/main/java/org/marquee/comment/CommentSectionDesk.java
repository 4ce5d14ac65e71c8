package org.marquee.comment;

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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.marquee.account.CurrentAccount;
import org.marquee.kernel.change.ChangeLog;
import org.marquee.kernel.http.Editorial;
import org.marquee.kernel.http.VersionTag;

@Path("/api/v1/editorial/reviews/{id}/comment-settings")
@Produces("application/json")
@Consumes("application/json")
@Editorial
@Transactional
@Tag(name = "Rules for comments", description = "By what comments are judged, and who is blocked.")
class CommentSectionDesk {
    private final CommentSections sections;
    private final ChangeLog changes;
    private final CurrentAccount caller;

    CommentSectionDesk(CommentSections sections, ChangeLog changes, CurrentAccount caller) {
        this.sections = sections;
        this.changes = changes;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({MODERATOR, ADMIN, COMMENTS_MODERATE})
    @Operation(operationId = "getReviewCommentSettings", summary = "The settings for comments on one review")
    public CommentSectionView get(@RestPath UUID id) {
        return CommentSectionView.of(sections.require(id));
    }

    @PUT
    @RolesAllowed({MODERATOR, ADMIN, COMMENTS_MODERATE})
    @Operation(
            operationId = "replaceReviewCommentSettings",
            summary = "The settings for comments on one review anew",
            description = "All of them: for what is left out, the site's settings hold.")
    public CommentSectionView replace(
            @RestPath UUID id,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @Valid CommentSectionInput input) {
        var section = sections.lock(id);
        VersionTag.require(ifMatch, section.version);
        section.replace(input);
        changes.record(section.change(caller.actor()));
        sections.flush();
        return CommentSectionView.of(section);
    }
}
