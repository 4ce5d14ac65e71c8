package org.marquee.account;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECFieldFp;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.security.spec.EllipticCurve;

/** Derives public keys: PKCS#8 need not hold them, and the JDK offers no way. Used once for each key that is read. */
final class CurvePoint {
    private static final BigInteger TWO = BigInteger.TWO;
    private static final BigInteger THREE = BigInteger.valueOf(3);

    private CurvePoint() {}

    static ECPublicKey publicKeyOf(ECPrivateKey key) throws GeneralSecurityException {
        var parameters = key.getParams();
        var point = multiply(key.getS(), parameters);
        return (ECPublicKey) KeyFactory.getInstance("EC").generatePublic(new ECPublicKeySpec(point, parameters));
    }

    /** The generator of the curve, as often as the number says: doubled and added, from the highest bit. */
    private static ECPoint multiply(BigInteger times, ECParameterSpec parameters) {
        var curve = parameters.getCurve();
        var result = ECPoint.POINT_INFINITY;
        for (var bit = times.bitLength() - 1; bit >= 0; bit--) {
            result = add(result, result, curve);
            if (times.testBit(bit)) {
                result = add(result, parameters.getGenerator(), curve);
            }
        }
        return result;
    }

    private static ECPoint add(ECPoint a, ECPoint b, EllipticCurve curve) {
        if (a.equals(ECPoint.POINT_INFINITY)) {
            return b;
        } else if (b.equals(ECPoint.POINT_INFINITY)) {
            return a;
        }
        var prime = ((ECFieldFp) curve.getField()).getP();
        var ax = a.getAffineX();
        var ay = a.getAffineY();
        var slope = a.equals(b)
                ? ax.pow(2)
                        .multiply(THREE)
                        .add(curve.getA())
                        .multiply(ay.multiply(TWO).modInverse(prime))
                : b.getAffineY()
                        .subtract(ay)
                        .multiply(b.getAffineX().subtract(ax).modInverse(prime));
        var x = slope.pow(2).subtract(ax).subtract(b.getAffineX()).mod(prime);
        return new ECPoint(x, slope.multiply(ax.subtract(x)).subtract(ay).mod(prime));
    }
}
