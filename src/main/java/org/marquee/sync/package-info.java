/** All public content for apps that keep a copy of it, and what has changed since. */
@NullMarked
package org.marquee.sync;

import org.jspecify.annotations.NullMarked;
