/** Tells load balancers and container platforms how this instance is. */
@NullMarked
package org.marquee.kernel.health;

import org.jspecify.annotations.NullMarked;
