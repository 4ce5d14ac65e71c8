package org.marquee.image;

import static java.util.Objects.requireNonNull;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.inject.Singleton;
import jakarta.validation.constraints.Min;
import java.util.UUID;
import org.marquee.account.CurrentAccount;
import org.marquee.image.Intake.Upload;
import org.marquee.kernel.limit.Limit;
import org.marquee.kernel.limit.Limits;
import org.marquee.kernel.problem.ProblemException;
import org.marquee.kernel.problem.ProblemType;

/** How much one account may bring. */
@Singleton
class UploadLimits {
    private final Limits limits;
    private final EditableImages images;
    private final CurrentAccount caller;
    private final Quota quota;

    UploadLimits(Limits limits, EditableImages images, CurrentAccount caller, Quota quota) {
        this.limits = limits;
        this.images = images;
        this.caller = caller;
        this.quota = quota;
    }

    /** @throws ProblemException 429 when there were too many within the hour */
    void count() {
        limits.take("upload", uploader().toString(), Limit.perHour(quota.perHour()));
    }

    /** @throws ProblemException 507 when the account has used up its share of the store */
    void requireRoom(Upload upload) {
        if (images.bytesOf(uploader()) + upload.file().toFile().length()
                > quota.bytes().asLongValue()) {
            throw new ProblemException(
                    ProblemType.OUT_OF_SPACE,
                    "This account has used up its share of the store. Purge pictures that nobody needs.");
        }
    }

    private UUID uploader() {
        return requireNonNull(caller.actor().id());
    }

    /** The limits of each account or API key. */
    @ConfigMapping(prefix = "marquee.uploads")
    interface Quota {
        /** Pictures. */
        @Min(1)
        @WithDefault("1000")
        int perHour();

        /** What is kept of all its pictures together, those in the trash included. */
        @WithDefault("20G")
        MemorySize bytes();
    }
}
