package org.marquee.account;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.marquee.account.AuthCalls.json;
import static org.marquee.account.HandmadeTokens.refused;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which keys sign access tokens, and that no token brings its own: RFC 8725. */
@QuarkusTest
class AccessTokenKeysTest {
    private final Staff staff;
    private final HandmadeTokens tokens;
    private final SigningKeys keys;
    private final Clock clock;

    private Staff.Member member;
    private Instant now;

    AccessTokenKeysTest(Staff staff, HandmadeTokens tokens, SigningKeys keys, Clock clock) {
        this.staff = staff;
        this.tokens = tokens;
        this.keys = keys;
        this.clock = clock;
    }

    @BeforeEach
    void prepare() {
        member = staff.of(Roles.EDITOR);
        now = clock.instant();
    }

    @Test
    void only_es256_is_taken() throws JoseException {
        var publicKey = keys.signing().publicKey();
        var payload = tokens.claims(member, now).toJson();
        var unsigned = part("{\"alg\":\"none\",\"typ\":\"at+jwt\",\"kid\":\"%s\"}"
                        .formatted(keys.signing().id())) + "." + part(payload) + ".";
        var byPublicKey = new HmacKey(publicKey.getEncoded());
        var foreign = SigningKey.read(SigningKey.make());
        assertAll(
                refused(unsigned),
                refused(unsigned.replace(part("none"), part("None"))),
                refused(HandmadeTokens.signed(
                        byPublicKey, "HS256", payload, keys.signing().id(), Map.of())),
                refused(HandmadeTokens.signed(
                        foreign.privateKey(), "ES256", payload, keys.signing().id(), Map.of())),
                refused(HandmadeTokens.signed(foreign.privateKey(), "ES256", payload, foreign.id(), Map.of())));
    }

    @Test
    void a_key_is_chosen_by_its_id_alone() throws JoseException {
        var foreign = SigningKey.read(SigningKey.make());
        var payload = tokens.claims(member, now).toJson();
        assertAll(Stream.of(
                        "",
                        "unknown",
                        "../0001",
                        "/dev/null",
                        "0001.pem",
                        "a".repeat(65),
                        "' or 1=1--",
                        "https://evil.example/key",
                        "a\u0000b",
                        foreign.id())
                .map(id -> () -> refused(
                                HandmadeTokens.signed(keys.signing().privateKey(), "ES256", payload, id, Map.of()))
                        .execute()));
        var jwk = Map.<String, Object>of("kty", "EC", "crv", "P-256", "x", foreign.x(), "y", foreign.y());
        assertAll(Stream.of(
                        Map.<String, Object>of("jwk", jwk),
                        Map.<String, Object>of("jku", "http://localhost:1/jwks.json"),
                        Map.<String, Object>of("x5u", "http://localhost:1/cert.pem"),
                        Map.<String, Object>of("x5c", List.of("AAAA")))
                .map(header -> () -> refused(HandmadeTokens.signed(
                                foreign.privateKey(),
                                "ES256",
                                payload,
                                keys.signing().id(),
                                header))
                        .execute()));
        assertAll(Stream.of(List.of("exp"), List.of("b64"), List.of("urn:x"), List.of())
                .map(critical -> () -> refused(tokens.signed(
                                tokens.claims(member, now), Map.of("crit", critical, "b64", true, "urn:x", 1)))
                        .execute()));
    }

    private static String part(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
