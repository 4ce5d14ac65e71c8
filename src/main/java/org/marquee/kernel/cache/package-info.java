/** Whole answers for readers, kept in memory until what they show changes. */
@NullMarked
package org.marquee.kernel.cache;

import org.jspecify.annotations.NullMarked;
