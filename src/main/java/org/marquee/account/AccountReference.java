package org.marquee.account;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Somebody who works here. */
@Schema(name = "AccountReference", description = "Somebody who works here.")
public record AccountReference(UUID id, String name) {
    /**
     * The SQL for the document of an account, null when there is none.
     *
     * @param id an SQL expression for its id
     */
    public static String document(String id) {
        return "(select json_build_object('id', who.id, 'name', who.name) from account who where who.id = " + id + ")";
    }
}
