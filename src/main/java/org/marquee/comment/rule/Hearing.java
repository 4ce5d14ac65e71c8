package org.marquee.comment.rule;

/**
 * All that rules may ask about.
 */
record Hearing(Submission submission) {}
