package org.marquee.account;

import java.util.List;

/**
 * What an access token of another issuer says.
 *
 * @param subject whom the issuer means, for ever the same
 * @param roles those of ours; unlike with our own tokens, nobody but the issuer knows them
 */
record ExternalToken(String issuer, String subject, String name, List<String> roles) {}
