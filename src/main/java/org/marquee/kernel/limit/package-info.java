/** How often something may be tried: limits that all instances share. */
@NullMarked
package org.marquee.kernel.limit;

import org.jspecify.annotations.NullMarked;
