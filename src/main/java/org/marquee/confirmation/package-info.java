/** The links that people get by mail: what each is for, and to have that done. */
@NullMarked
package org.marquee.confirmation;

import org.jspecify.annotations.NullMarked;
