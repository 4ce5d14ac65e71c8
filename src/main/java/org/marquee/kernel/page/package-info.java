/** Lists in pages: their envelope, their parameters, and cursors that stay right while rows come and go. */
@NullMarked
package org.marquee.kernel.page;

import org.jspecify.annotations.NullMarked;
