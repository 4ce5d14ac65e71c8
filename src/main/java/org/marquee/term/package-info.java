/** Genres, platforms, companies and tags: names that films and reviews are sorted by. */
@NullMarked
package org.marquee.term;

import org.jspecify.annotations.NullMarked;
