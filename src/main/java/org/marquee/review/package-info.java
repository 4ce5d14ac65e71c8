/** Reviews: what editors write in revisions, and what readers see of them. */
@NullMarked
package org.marquee.review;

import org.jspecify.annotations.NullMarked;
