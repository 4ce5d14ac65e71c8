package org.marquee.benchmark;

/**
 * What came of one measurement.
 *
 * @param bytes of all answers, heads included
 * @param errors answers other than 2xx, and none at all
 */
record Outcome(long requests, double seconds, double p50Millis, double p99Millis, long bytes, long errors) {
    double perSecond() {
        return requests / seconds;
    }
}
