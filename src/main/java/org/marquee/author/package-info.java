/** The people who write reviews, as readers know them. */
@NullMarked
package org.marquee.author;

import org.jspecify.annotations.NullMarked;
