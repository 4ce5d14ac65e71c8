/** Tells other programs of changes, by signed requests (Standard Webhooks). */
@NullMarked
package org.marquee.webhook;

import org.jspecify.annotations.NullMarked;
