package org.marquee.webhook;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.marquee.account.CurrentAccount;
import org.marquee.kernel.change.Action;
import org.marquee.kernel.change.ChangeLog;
import org.marquee.kernel.change.ChangeReaders;
import org.marquee.kernel.http.Created;
import org.marquee.kernel.http.Idempotent;
import org.marquee.kernel.id.Ids;
import org.marquee.kernel.json.Patches;
import org.marquee.kernel.problem.InvalidBody;
import org.marquee.kernel.problem.ProblemException;
import org.marquee.kernel.problem.ProblemType;
import org.marquee.kernel.sql.Turns;

/** Writes webhooks as admins describe them. Their addresses are checked before: no transaction waits for a name server. */
@ApplicationScoped
class WebhookWriter {
    private static final Duration USUAL_OVERLAP = Duration.ofDays(1);
    private static final Duration LONGEST_OVERLAP = Duration.ofDays(30);

    private final Webhooks webhooks;
    private final ChangeReaders readers;
    private final ChangeLog changes;
    private final Secrets secrets;
    private final Patches patches;
    private final Turns turns;
    private final WebhookConfig config;
    private final CurrentAccount caller;
    private final Clock clock;

    WebhookWriter(
            Webhooks webhooks,
            ChangeReaders readers,
            ChangeLog changes,
            Secrets secrets,
            Patches patches,
            Turns turns,
            WebhookConfig config,
            CurrentAccount caller,
            Clock clock) {
        this.webhooks = webhooks;
        this.readers = readers;
        this.changes = changes;
        this.secrets = secrets;
        this.patches = patches;
        this.turns = turns;
        this.config = config;
        this.caller = caller;
        this.clock = clock;
    }

    /** It is told of what happens from now on. */
    @Transactional
    @Idempotent
    RestResponse<NewWebhook> create(WebhookInput input) {
        turns.take("webhooks");
        if (webhooks.count() >= config.most()) {
            throw new ProblemException(
                    ProblemType.INVALID_STATE, "There are %d webhooks, which is the most.".formatted(config.most()));
        }
        var webhook = new Webhook(Ids.next(), input, caller.actor(), clock.instant());
        webhooks.add(webhook);
        readers.begin(webhook.reader());
        changes.record(webhook.change(caller.actor(), Action.CREATED));
        return Created.at(WebhookDesk.PATH, webhook.id, withSecret(webhook));
    }

    @Transactional
    WebhookView replace(UUID id, @Nullable String ifMatch, WebhookInput input) {
        return write(webhooks.requireForChange(id, ifMatch), input);
    }

    @Transactional
    WebhookView update(UUID id, @Nullable String ifMatch, ObjectNode patch) {
        var webhook = webhooks.requireForChange(id, ifMatch);
        return write(webhook, patches.apply(patch, webhooks.require(id), WebhookInput.class));
    }

    @Transactional
    void delete(UUID id, @Nullable String ifMatch) {
        var webhook = webhooks.requireForChange(id, ifMatch);
        changes.record(webhook.change(caller.actor(), Action.DELETED));
        readers.end(webhook.reader());
        webhooks.delete(webhook);
        webhooks.flush();
    }

    @Transactional
    @Idempotent
    RestResponse<NewWebhook> renewSecret(UUID id, @Nullable String ifMatch, SecretInput input) {
        var webhook = webhooks.requireForChange(id, ifMatch);
        var now = clock.instant();
        webhook.renewSecret(formerUntil(input, now), now);
        changes.record(webhook.change(caller.actor(), Action.RENEWED));
        webhooks.flush();
        return RestResponse.ok(withSecret(webhook));
    }

    private static Instant formerUntil(SecretInput input, Instant now) {
        var until = input.formerUntil() == null ? now.plus(USUAL_OVERLAP) : input.formerUntil();
        if (until.isAfter(now.plus(LONGEST_OVERLAP))) {
            throw new InvalidBody("/formerUntil", "out-of-range", "must be within 30 days");
        }
        return until.truncatedTo(ChronoUnit.MICROS);
    }

    private WebhookView write(Webhook webhook, WebhookInput input) {
        webhook.write(input, clock.instant());
        changes.record(webhook.change(caller.actor(), Action.UPDATED));
        webhooks.flush();
        return webhooks.require(webhook.id);
    }

    private NewWebhook withSecret(Webhook webhook) {
        return new NewWebhook(
                webhook.id, webhook.name, secrets.shown(webhook.id, webhook.secretNumber), webhook.version);
    }
}
