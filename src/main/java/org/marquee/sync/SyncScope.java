package org.marquee.sync;

import java.util.Set;
import org.marquee.review.BodyForm;

/** What somebody wants to have a copy of. */
record SyncScope(Set<SyncType> types, Set<BodyForm> forms) {}
