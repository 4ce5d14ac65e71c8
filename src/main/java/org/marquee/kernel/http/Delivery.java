package org.marquee.kernel.http;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** An answer for readers: anonymous, cacheable, validated by ETag, compressed. */
@NameBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Delivery {
    /** The types of things of which any change, in any of them, may change the answer: its collection keys. */
    String[] dependsOn() default {};

    /**
     * The types of things that it may depend on without showing them. Which, only our own caches know; for those in front of us
     * the collection keys stand for them, whether or not there are any.
     */
    String[] hides() default {};
}
