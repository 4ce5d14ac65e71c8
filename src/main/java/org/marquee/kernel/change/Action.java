package org.marquee.kernel.change;

import jakarta.persistence.EnumeratedValue;

/** What was done. The values are API: added, never renamed. */
public enum Action {
    CREATED("created"),
    UPDATED("updated"),
    TRASHED("trashed"),
    RESTORED("restored"),
    PURGED("purged"),
    SUBMITTED("submitted"),
    RETURNED("returned"),
    SCHEDULED("scheduled"),
    UNSCHEDULED("unscheduled"),
    PUBLISHED("published"),
    UNPUBLISHED("unpublished"),
    PREVIEWED("previewed"),
    APPROVED("approved"),
    HELD("held"),
    REJECTED("rejected"),
    MARKED_AS_SPAM("marked-as-spam"),
    DELETED("deleted"),
    EXPORTED("exported"),
    ERASED("erased"),
    SIGNED_IN("signed-in"),
    SIGN_IN_REFUSED("sign-in-refused"),
    SIGNED_OUT("signed-out"),
    TOKEN_REUSED("token-reused"),
    PASSWORD_CHANGED("password-changed"),
    SUSPENDED("suspended"),
    REINSTATED("reinstated"),
    REVOKED("revoked"),
    RENEWED("renewed"),
    REPLAYED("replayed"),
    DENIED("denied");

    @EnumeratedValue
    final String value;

    Action(String value) {
        this.value = value;
    }

    /** As it stands in the database and in JSON. */
    public String value() {
        return value;
    }
}
