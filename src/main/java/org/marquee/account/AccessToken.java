package org.marquee.account;

import java.util.UUID;

/**
 * What one of our access tokens says. What its account may do is not among it: that is looked up for each request.
 *
 * @param session the sign-in that it comes from; worth nothing once that has ended
 */
record AccessToken(UUID account, UUID session) {}
