package org.marquee.benchmark;

import java.util.List;

/**
 * What is asked of a server.
 *
 * @param paths different ones, asked for in turn
 */
record Target(int port, int connections, List<String> paths, boolean gzip) {}
