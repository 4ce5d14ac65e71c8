package org.marquee.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.runtime.LaunchMode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The keys in their folder: made once, two at a time, and gone when their files are. */
class SigningKeysTest {
    @TempDir
    Path parent;

    private Path path;
    private Instant now = Instant.parse("2026-11-22T00:00:00Z");
    private SigningKeys keys;

    @BeforeEach
    void prepare() {
        path = parent.resolve("keys");
        keys = keysOf(new Folder(Optional.of(path), path, false));
    }

    private SigningKeys keysOf(TokenConfig config) {
        return new SigningKeys(config, new NoIssuer(), new Clock() {
            @Override
            public Instant instant() {
                return now;
            }

            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }
        });
    }

    @Test
    void an_empty_folder_gets_a_key_for_its_owner_only() throws IOException {
        new KeyFolder(path).fill();
        var id = keys.signing().id();
        new KeyFolder(path).fill();
        assertEquals(id, keys.signing().id());
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(path)));
        try (var files = Files.list(path)) {
            var only = files.toList();
            assertEquals(1, only.size(), only.toString());
            assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(only.get(0))));
        }
    }

    @Test
    void of_several_instances_that_start_at_once_one_makes_the_key() {
        IntStream.range(0, 8).parallel().forEach(i -> new KeyFolder(path).fill());
        assertEquals(1, new KeyFolder(path).read().size());
    }

    @Test
    void the_last_name_signs_and_all_verify() throws IOException {
        var old = put("2026-01.pem");
        assertEquals(old.id(), keys.signing().id());
        var fresh = put("2026-02.pem");
        // Another instance signs with it already.
        later(Duration.ofSeconds(2));
        assertTrue(keys.find(fresh.id()).isPresent());
        assertEquals(fresh.id(), keys.signing().id());
        assertTrue(keys.find(old.id()).isPresent());
    }

    @Test
    void a_key_that_is_taken_away_is_worth_nothing_after_ten_seconds() throws IOException {
        var old = put("2026-01.pem");
        put("2026-02.pem");
        assertTrue(keys.find(old.id()).isPresent());
        Files.delete(path.resolve("2026-01.pem"));
        later(Duration.ofSeconds(11));
        assertEquals(Optional.empty(), keys.find(old.id()));
    }

    @Test
    void a_broken_file_leaves_the_keys_as_they_were() throws IOException {
        var good = put("2026-01.pem");
        keys.all();
        Files.writeString(path.resolve("2026-02.pem"), "-----BEGIN PRIVATE KEY-----\nhalf");
        later(Duration.ofSeconds(11));
        assertEquals(good.id(), keys.signing().id());
        Files.delete(path.resolve("2026-01.pem"));
        Files.delete(path.resolve("2026-02.pem"));
        later(Duration.ofSeconds(11));
        assertEquals(good.id(), keys.signing().id());
    }

    @Test
    void at_the_start_a_broken_file_is_named() throws IOException {
        Files.createDirectories(path);
        Files.writeString(path.resolve("a.pem"), "no key");
        var failure = assertThrows(IllegalStateException.class, keys::all);
        assertTrue(failure.getMessage().contains("a.pem"), failure.getMessage());
    }

    @Test
    void in_production_an_external_database_asks_for_a_folder() {
        var failure = assertThrows(
                IllegalStateException.class,
                () -> keysOf(new Folder(Optional.empty(), path, false)).requireFolder(LaunchMode.NORMAL));
        assertTrue(failure.getMessage().contains("MARQUEE_TOKEN_KEYS_DIR"), failure.getMessage());
        keysOf(new Folder(Optional.empty(), path, false)).requireFolder(LaunchMode.TEST);
        keysOf(new Folder(Optional.empty(), path, true)).requireFolder(LaunchMode.NORMAL);
        keysOf(new Folder(Optional.of(path), path, false)).requireFolder(LaunchMode.NORMAL);
    }

    @Test
    void keys_of_other_kinds_are_refused() throws GeneralSecurityException {
        var other = KeyPairGenerator.getInstance("EC");
        other.initialize(new ECGenParameterSpec("secp384r1"));
        var rsa = KeyPairGenerator.getInstance("RSA");
        for (var generator : new KeyPairGenerator[] {other, rsa}) {
            var pem = pem(generator.generateKeyPair().getPrivate().getEncoded());
            assertThrows(IllegalArgumentException.class, () -> SigningKey.read(pem));
        }
    }

    @Test
    void the_public_key_is_the_one_that_belongs_to_it() throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        for (int i = 0; i < 20; i++) {
            var pair = generator.generateKeyPair();
            assertEquals(
                    ((ECPublicKey) pair.getPublic()).getW(),
                    CurvePoint.publicKeyOf((ECPrivateKey) pair.getPrivate()).getW());
        }
        var key = SigningKey.read(SigningKey.make());
        var signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(key.privateKey());
        signature.update(new byte[10]);
        var signed = signature.sign();
        signature.initVerify(key.publicKey());
        signature.update(new byte[10]);
        assertTrue(signature.verify(signed));
        assertNotEquals(key.id(), SigningKey.read(SigningKey.make()).id());
    }

    @Test
    void its_id_has_only_characters_that_ids_of_keys_may_have() {
        assertTrue(SigningKey.read(SigningKey.make()).id().matches("[A-Za-z0-9_-]{43}"));
    }

    private SigningKey put(String name) throws IOException {
        var pem = SigningKey.make();
        Files.createDirectories(path);
        Files.writeString(path.resolve(name), pem);
        return SigningKey.read(pem);
    }

    private void later(Duration time) {
        now = now.plus(time);
    }

    private static String pem(byte[] encoded) {
        return "-----BEGIN PRIVATE KEY-----\n%s\n-----END PRIVATE KEY-----\n"
                .formatted(Base64.getMimeEncoder().encodeToString(encoded));
    }

    private record Folder(Optional<Path> keysDir, Path embeddedKeysDir, boolean embedded) implements TokenConfig {
        @Override
        public String issuer() {
            return "https://example.org";
        }

        @Override
        public Duration life() {
            return Duration.ofMinutes(15);
        }

        @Override
        public Duration sessionLife() {
            return Duration.ofDays(30);
        }
    }

    private record NoIssuer() implements OidcConfig {
        @Override
        public Optional<String> issuer() {
            return Optional.empty();
        }

        @Override
        public Optional<URI> jwks() {
            return Optional.empty();
        }

        @Override
        public String audience() {
            return "marquee";
        }

        @Override
        public String rolesClaim() {
            return "roles";
        }

        @Override
        public Duration longestLife() {
            return Duration.ofHours(1);
        }
    }
}
