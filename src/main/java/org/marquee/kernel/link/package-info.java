/** Addresses in answers: of pictures, and of pages of the frontend. */
@NullMarked
package org.marquee.kernel.link;

import org.jspecify.annotations.NullMarked;
