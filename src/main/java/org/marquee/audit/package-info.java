/** The audit trail: who changed what, when. */
@NullMarked
package org.marquee.audit;

import org.jspecify.annotations.NullMarked;
