package org.marquee.demo;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** That the sample content was loaded, once. */
@Entity
@Table(name = "demo_content")
class DemoLoad {
    @Id
    Instant loadedAt;

    protected DemoLoad() {}

    DemoLoad(Instant loadedAt) {
        this.loadedAt = loadedAt;
    }
}
