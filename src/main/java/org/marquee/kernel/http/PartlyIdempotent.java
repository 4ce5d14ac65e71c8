package org.marquee.kernel.http;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A request whose last step is {@link Idempotent}: what comes before, such as asking for a password, is done each time, and has
 * to be right each time.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface PartlyIdempotent {}
