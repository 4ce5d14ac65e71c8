/** Pictures: what is known of them, and their files. */
@NullMarked
package org.marquee.image;

import org.jspecify.annotations.NullMarked;
