package org.marquee.benchmark;

/** Mixed load for a while, with little memory: does any of it grow? */
final class Soak {
    Soak(Options options) {}

    void run() {}
}
