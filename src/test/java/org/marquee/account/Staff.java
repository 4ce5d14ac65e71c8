package org.marquee.account;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.marquee.kernel.id.Ids;

/** Accounts and API keys for tests: real rows and real tokens, only made without asking for a password. */
@ApplicationScoped
public class Staff {
    /** The password of all of them; Argon2id takes its time, so it was hashed once and for all. */
    public static final String PASSWORD = "correct horse battery staple";

    static final String HASH = "$argon2id$v=19$m=19456,t=5,p=1"
            + "$yFED6LioT8hCVVFMGXtK2bXTojnavmW+83A3YkImCNkZvdtBDtH/2JqghcaZdu2S3C8z4oOLs7dv6hjy1NoAMw"
            + "$VB0PbflehMehurvlJJ8sEAIHScnO1zMBPmAf7HF3Cw4";

    /** A third of what access tokens last. */
    private static final Duration BADGE_LIFE = Duration.ofMinutes(5);

    private final EntityManager database;
    private final AccessTokens tokens;
    private final SigningKeys keys;
    private final Clock clock;
    private final Map<List<String>, Member> known = new ConcurrentHashMap<>();
    private final Map<List<String>, Badge> badges = new ConcurrentHashMap<>();

    Staff(EntityManager database, AccessTokens tokens, SigningKeys keys, Clock clock) {
        this.database = database;
        this.tokens = tokens;
        this.keys = keys;
        this.clock = clock;
    }

    /** Somebody with a session that has begun just now. */
    public record Member(UUID id, String email, UUID session) {}

    /** A token that was made some time ago. */
    private record Badge(Member member, String token, String key, Instant since) {
        boolean isGood(String signing, Instant now) {
            return key.equals(signing) && !now.isBefore(since) && now.isBefore(since.plus(BADGE_LIFE));
        }
    }

    /** Always the same account for the same roles, in a session of its own: the last one may have signed out. */
    @Transactional
    public Member of(String... roles) {
        // Others may need the account before this transaction ends.
        var account = known.computeIfAbsent(
                List.of(roles), any -> QuarkusTransaction.requiringNew().call(() -> hire(roles)));
        return new Member(account.id(), account.email(), session(account.id()));
    }

    /**
     * An access token of the account for these roles: the last one again, while its session lasts. To sign is dear, and most tests do
     * not care.
     */
    @Transactional
    public String badge(String... roles) {
        var signing = keys.signing().id();
        var now = clock.instant();
        var last = badges.get(List.of(roles));
        if (last != null && last.isGood(signing, now) && isOpen(last.member().session())) {
            return last.token();
        }
        var member = of(roles);
        var badge = new Badge(member, token(member), signing, now);
        badges.put(List.of(roles), badge);
        return badge.token();
    }

    private boolean isOpen(UUID session) {
        return !database.createNativeQuery("""
                        select 1 from session
                        where id = ?1 and ended_at is null and expires_at > now() + interval '1 hour'""")
                .setParameter(1, session)
                .getResultList()
                .isEmpty();
    }

    /** A new account with these roles. */
    @Transactional
    public Member hire(String... roles) {
        var id = Ids.next();
        var email = "member-" + id + "@example.org";
        database.createNativeQuery("""
                        insert into account (id, email, name, roles, password_hash, created_at, updated_at, version)
                        values (?1, ?2, ?3, string_to_array(?4, ' '), ?5, now(), now(), 0)""")
                .setParameter(1, id)
                .setParameter(2, email)
                .setParameter(3, "Member " + id)
                .setParameter(4, String.join(" ", roles))
                .setParameter(5, HASH)
                .executeUpdate();
        return new Member(id, email, session(id));
    }

    /** Another session of an account. */
    @Transactional
    public UUID session(UUID account) {
        var session = Ids.next();
        database.createNativeQuery("""
                        insert into session (id, account_id, created_at, expires_at)
                        values (?1, ?2, now(), now() + interval '1 day')""")
                .setParameter(1, session)
                .setParameter(2, account)
                .executeUpdate();
        return session;
    }

    /** An access token of this session, good for as long as any. */
    public String token(Member member) {
        return tokens.issue(member.id(), member.session(), clock.instant());
    }

    /** An access token of this session that was good an hour ago. */
    public String expiredToken(Member member) {
        return tokens.issue(member.id(), member.session(), clock.instant().minus(Duration.ofHours(1)));
    }

    /** An API key with these scopes. */
    @Transactional
    public String key(String... scopes) {
        var key = Secret.next(Secret.API_KEY);
        database.createNativeQuery("""
                        insert into api_key (id, name, prefix, hash, scopes, created_at, expires_at)
                        values (?1, ?2, ?3, ?4, string_to_array(?5, ' '), now(), now() + interval '1 day')""")
                .setParameter(1, Ids.next())
                .setParameter(2, "Build server")
                .setParameter(3, key.substring(0, 8))
                .setParameter(4, Secret.hash(key))
                .setParameter(5, String.join(" ", scopes))
                .executeUpdate();
        return key;
    }
}
