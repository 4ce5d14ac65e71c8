package org.marquee.account;

import java.util.List;
import java.util.UUID;

/**
 * Who a token or key belongs to, as it stands in the database now.
 *
 * @param id of the account or API key
 * @param roles of the account, or the scopes of the API key
 * @param unseen whether its last use was too long ago to leave this one unrecorded; of API keys only
 */
record Caller(UUID id, List<String> roles, boolean unseen) {}
