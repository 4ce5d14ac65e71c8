package org.marquee.account;

import java.security.Key;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.jwt.consumer.JwtContext;
import org.jose4j.jwt.consumer.Validator;
import org.jspecify.annotations.Nullable;

/**
 * What makes a token acceptable, apart from its signature: RFC 8725, sections 3.1 to 3.12. Keys come from us, chosen by their
 * id alone; what a token says about where to find its key is not looked at.
 *
 * @param types what {@code typ} may be, in lower case; an empty one among them means that it may be missing
 * @param life no token may be good for longer
 */
record TokenCheck(String issuer, String audience, Set<String> types, Set<String> algorithms, Duration life) {
    /** How far the clocks of two machines may be apart. */
    private static final int SKEW_SECONDS = 60;

    private static final Pattern KEY_ID = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    /** Finds the key to verify with; it says no by {@link InvalidToken}. */
    interface KeyChoice {
        Key key(String algorithm, String id);
    }

    /**
     * What an acceptable token says.
     *
     * @throws InvalidToken when it is not acceptable
     */
    JwtClaims claims(String token, Instant now, KeyChoice choice) {
        var consumer = new JwtConsumerBuilder()
                .setJwsAlgorithmConstraints(
                        new AlgorithmConstraints(ConstraintType.PERMIT, algorithms.toArray(String[]::new)))
                .setVerificationKeyResolver((jws, nested) -> choice.key(jws.getAlgorithmHeaderValue(), keyId(jws)))
                .setExpectedIssuer(issuer)
                .setExpectedAudience(audience)
                .setRequireSubject()
                .setRequireIssuedAt()
                .setRequireExpirationTime()
                .setEvaluationTime(NumericDate.fromSeconds(now.getEpochSecond()))
                .setAllowedClockSkewInSeconds(SKEW_SECONDS)
                .registerValidator((Validator) context -> faultOfTimes(context, now))
                .build();
        try {
            return consumer.processToClaims(token);
        } catch (InvalidJwtException e) {
            // Its message holds the token.
            throw new InvalidToken("codes of jose4j: "
                    + e.getErrorDetails().stream()
                            .map(error -> error.getErrorCode())
                            .toList());
        }
    }

    private String keyId(JsonWebSignature jws) {
        var id = jws.getKeyIdHeaderValue();
        if (id == null || !KEY_ID.matcher(id).matches()) {
            throw new InvalidToken("the key id is missing or none of ours");
        }
        var type = jws.getHeader("typ");
        if (jws.getHeaders().getObjectHeaderValue("crit") != null || !types.contains(normalised(type))) {
            throw new InvalidToken("the type is another, or it has critical extensions");
        }
        return id;
    }

    /** RFC 7515, section 4.1.9: the prefix may be left out. */
    private static String normalised(@Nullable String type) {
        return type == null ? "" : type.toLowerCase(Locale.ROOT).replaceFirst("^application/", "");
    }

    private @Nullable String faultOfTimes(JwtContext context, Instant now) throws MalformedClaimException {
        var issued = context.getJwtClaims().getIssuedAt();
        var expires = context.getJwtClaims().getExpirationTime();
        if (issued == null || expires == null) {
            return null;
        }
        if (issued.getValue() > now.getEpochSecond() + SKEW_SECONDS) {
            return "issued in the future";
        }
        return expires.getValue() - issued.getValue() > life.toSeconds() ? "good for too long" : null;
    }
}
