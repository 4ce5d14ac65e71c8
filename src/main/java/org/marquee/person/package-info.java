/** The people who make films, and what they made. */
@NullMarked
package org.marquee.person;

import org.jspecify.annotations.NullMarked;
