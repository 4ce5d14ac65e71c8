package org.marquee.benchmark;

import java.io.IOException;

/** Asks as fast as it is answered, one request at a time on each connection. */
interface Load {
    Outcome run(Target target, int seconds) throws IOException, InterruptedException;

    String name();

    /** {@code wrk} where it is installed: it leaves most of the machine to the server. */
    static Load best() throws IOException, InterruptedException {
        return WrkLoad.isInstalled() ? new WrkLoad() : new PlainLoad();
    }
}
