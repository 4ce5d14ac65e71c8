/** A large set of invented content, the same for the same seed, for measuring and for looking at plans. */
package org.marquee.benchmark.content;
