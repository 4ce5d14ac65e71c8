package org.marquee.audit;

import static org.marquee.account.Roles.ADMIN;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.marquee.kernel.change.ChangeLog;
import org.marquee.kernel.http.Editorial;
import org.marquee.kernel.page.Page;
import org.marquee.kernel.page.PageQuery;
import org.marquee.kernel.sql.Lists;

@Path("/api/v1/editorial/changes")
@Produces("application/json")
@Editorial
@Tag(name = "Changes", description = "Who changed what, when.")
class ChangeDesk {
    private final ChangeLog changes;
    private final Lists lists;

    ChangeDesk(ChangeLog changes, Lists lists) {
        this.changes = changes;
        this.lists = lists;
    }

    @GET
    @RolesAllowed(ADMIN)
    @Operation(
            operationId = "listChanges",
            summary = "The audit trail",
            description =
                    "Every change of content and accounts, and every sign-in, in the order of the commits. Nobody can alter it."
                            + " With `sort=position` and `since`, a program follows it and misses nothing.")
    public Page<ChangeView> list(@BeanParam @Valid ChangeFilter filter, @BeanParam @Valid PageQuery page) {
        changes.number();
        return lists.page(
                ChangeView.class, ChangeView.DOCUMENT, ChangeView.FROM, filter.conditions(), filter.order(), page);
    }
}
