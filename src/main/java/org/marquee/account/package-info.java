/** Who works with the content: accounts, their tokens and API keys, and what each of them may do. */
@NullMarked
package org.marquee.account;

import org.jspecify.annotations.NullMarked;
