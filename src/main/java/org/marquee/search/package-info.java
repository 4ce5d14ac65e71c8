/** Finds reviews, films and people by words, and completes what readers type. */
@NullMarked
package org.marquee.search;

import org.jspecify.annotations.NullMarked;
