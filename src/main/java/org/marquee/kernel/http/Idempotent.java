package org.marquee.kernel.http;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A request that may be sent again without being done again, if it has an {@code Idempotency-Key}: it is done once, and for 24
 * hours its answer is given to each repetition. The method answers with a {@code RestResponse} and is transactional.
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Idempotent {}
