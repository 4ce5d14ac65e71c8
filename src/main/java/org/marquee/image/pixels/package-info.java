/** Pictures as pixels: told apart, measured before they are decoded, decoded in bounded memory, scaled and encoded. */
@NullMarked
package org.marquee.image.pixels;

import org.jspecify.annotations.NullMarked;
