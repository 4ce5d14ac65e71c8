/** What people can ask about their own data: to have it, or to have it gone. */
@NullMarked
package org.marquee.privacy;

import org.jspecify.annotations.NullMarked;
