package org.marquee.demo;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.marquee.image.Picture;

/** Fills an empty database with the sample content, once: before the first request, in one transaction, or not at all. */
@ApplicationScoped
class FirstStart {
    private final DemoConfig config;
    private final DemoLoads loads;
    private final DemoContent content;
    private final Clock clock;

    FirstStart(DemoConfig config, DemoLoads loads, DemoContent content, Clock clock) {
        this.config = config;
        this.loads = loads;
        this.content = content;
        this.clock = clock;
    }

    /** The pictures are developed before: a slow machine takes its time, and no transaction waits for it. */
    void fill(@Observes StartupEvent event) {
        if (config.wanted() && QuarkusTransaction.requiringNew().call(loads::isDatabaseUntouched)) {
            var pictures = content.developPictures();
            QuarkusTransaction.requiringNew().run(() -> write(pictures));
        }
        content.movePictures();
    }

    private void write(Map<UUID, Picture> pictures) {
        if (loads.isDatabaseUntouched()) {
            content.write(pictures);
            loads.persist(new DemoLoad(clock.instant()));
            Log.info("Filled the empty database with the sample content");
        }
    }
}
