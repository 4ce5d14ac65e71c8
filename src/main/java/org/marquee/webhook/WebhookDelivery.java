package org.marquee.webhook;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.util.UUID;

/** What one receiver is told of one change. */
@Entity
class WebhookDelivery {
    @Id
    UUID id;

    UUID webhookId;

    /** What the change is of: deliveries of one lane go out one after the other. */
    UUID lane;

    /** Of the change; 0 of what no change is the reason of. */
    long position;

    int part;

    String type;

    /** As it is sent. */
    String payload;

    @Enumerated(EnumType.STRING)
    DeliveryState state = DeliveryState.WAITING;

    protected WebhookDelivery() {}

    /** One that waits for no other. */
    WebhookDelivery(UUID id, UUID webhookId, String type, String payload) {
        this.id = id;
        this.webhookId = webhookId;
        this.lane = id;
        this.type = type;
        this.payload = payload;
    }
}
