/** Feeds of reviews and comments, and sitemaps: for programs that know nothing of us. */
@NullMarked
package org.marquee.feed;

import org.jspecify.annotations.NullMarked;
