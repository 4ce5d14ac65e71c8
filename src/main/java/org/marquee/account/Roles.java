package org.marquee.account;

/** Who may do what. Accounts have roles, API keys have scopes; a method names all that open it. */
public final class Roles {
    /** Writes reviews of their own. */
    public static final String AUTHOR = "author";

    /** Writes and publishes everything. */
    public static final String EDITOR = "editor";

    /** Decides about comments. */
    public static final String MODERATOR = "moderator";

    /** May do everything; accounts, keys, webhooks and imports nobody else. */
    public static final String ADMIN = "admin";

    /** A scope of API keys: reads content in every state. */
    public static final String CONTENT_READ = "content:read";

    /** A scope of API keys: writes content, but publishes nothing. */
    public static final String CONTENT_WRITE = "content:write";

    /** A scope of API keys: publishes, schedules and unpublishes. */
    public static final String CONTENT_PUBLISH = "content:publish";

    /** A scope of API keys: decides about comments, and sees their authors' e-mail addresses. */
    public static final String COMMENTS_MODERATE = "comments:moderate";

    private Roles() {}
}
