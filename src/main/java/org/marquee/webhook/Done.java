package org.marquee.webhook;

/** What was in hand, and what became of it; not yet written down. */
record Done(Claim claim, Outcome outcome) {}
