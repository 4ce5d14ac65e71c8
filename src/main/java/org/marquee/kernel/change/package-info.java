/** The append-only log of every change: features write to it, caches, sync, webhooks and the audit trail read it. */
@NullMarked
package org.marquee.kernel.change;

import org.jspecify.annotations.NullMarked;
