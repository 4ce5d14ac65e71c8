/** Measures how fast the packaged program answers, beside what is possible at all on the same machine at the same time. */
package org.marquee.benchmark;
