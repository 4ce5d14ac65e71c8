package org.marquee.demo;

import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;

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

    @Transactional
    void fill(@Observes StartupEvent event) {
        if (config.wanted() && loads.isDatabaseUntouched()) {
            content.write();
            loads.persist(new DemoLoad(clock.instant()));
            Log.info("Filled the empty database with the sample content");
        }
    }
}
