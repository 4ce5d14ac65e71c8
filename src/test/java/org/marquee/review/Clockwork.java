package org.marquee.review;

import jakarta.inject.Singleton;
import org.marquee.testkit.Given;

/** Takes the turns in which the change log is told what time has brought about. */
@Singleton
public class Clockwork {
    private final PublicationTimes times;
    private final Given given;

    Clockwork(PublicationTimes times, Given given) {
        this.times = times;
        this.given = given;
    }

    public void turn() {
        times.turn();
    }

    /** Whether time brings nothing about in the next minutes, and all that it has is told. */
    public boolean standsStill() {
        turn();
        return given.count("""
                select count(*) from publication
                where publish_at > now() and publish_at < now() + interval '5 minutes'
                  or unpublish_at > now() and unpublish_at < now() + interval '5 minutes'
                  or publish_at <= now() and not begin_announced
                  or unpublish_at <= now() and not end_announced""") == 0;
    }
}
