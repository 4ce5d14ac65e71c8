/** Mail: what is to be sent waits in an outbox of the database until a mail server has taken it. */
@NullMarked
package org.marquee.kernel.mail;

import org.jspecify.annotations.NullMarked;
