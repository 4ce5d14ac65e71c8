/** What readers type to find something, taken apart. */
@NullMarked
package org.marquee.kernel.query;

import org.jspecify.annotations.NullMarked;
