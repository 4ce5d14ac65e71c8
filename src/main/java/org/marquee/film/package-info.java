/** Films of every kind, with their credits and where to watch them. */
@NullMarked
package org.marquee.film;

import org.jspecify.annotations.NullMarked;
