package org.marquee.account;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.regex.Pattern;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;

/**
 * A pair of keys on the curve P-256, for ES256.
 *
 * @param id the thumbprint of RFC 7638: the same wherever the key is read
 */
record SigningKey(String id, ECPrivateKey privateKey, ECPublicKey publicKey) {
    private static final String P_256 = "P-256";

    private static final Pattern PEM =
            Pattern.compile("-----BEGIN PRIVATE KEY-----([A-Za-z0-9+/=\\s]+)-----END PRIVATE KEY-----");

    /**
     * Reads a private key in PKCS#8 as PEM, which is what {@code openssl genpkey} writes.
     *
     * @throws IllegalArgumentException when it is something else, or of another curve
     */
    static SigningKey read(String pem) {
        var block = PEM.matcher(pem);
        if (!block.find()) {
            throw new IllegalArgumentException("there is no block PRIVATE KEY (PKCS#8) in it");
        }
        try {
            var encoded = Base64.getMimeDecoder().decode(block.group(1));
            var privateKey =
                    (ECPrivateKey) KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(encoded));
            var jwk = new EllipticCurveJsonWebKey(CurvePoint.publicKeyOf(privateKey));
            if (!jwk.getCurveName().equals(P_256)) {
                throw new IllegalArgumentException("its curve is " + jwk.getCurveName() + ", not " + P_256);
            }
            return new SigningKey(jwk.calculateBase64urlEncodedThumbprint("SHA-256"), privateKey, jwk.getECPublicKey());
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("it is no key of the curve P-256", e);
        }
    }

    /** A new key as PEM. */
    static String make() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            var encoded = generator.generateKeyPair().getPrivate().getEncoded();
            return "-----BEGIN PRIVATE KEY-----\n%s\n-----END PRIVATE KEY-----\n"
                    .formatted(Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(encoded));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The coordinate x of the public half, as its JSON Web Key has it: RFC 7518, section 6.2. */
    String x() {
        return member("x");
    }

    /** The coordinate y. */
    String y() {
        return member("y");
    }

    private String member(String name) {
        var members = new EllipticCurveJsonWebKey(publicKey).toParams(OutputControlLevel.PUBLIC_ONLY);
        return String.valueOf(members.get(name));
    }

    /** Never shows the private half. */
    @Override
    public String toString() {
        return "SigningKey " + id;
    }
}
