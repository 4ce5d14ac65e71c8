package org.marquee.review;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** A number of stars: whole or half ones, from half a star to five. */
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = Stars.Validator.class)
@interface Stars {
    String message() default "must be 0.5 to 5, in steps of 0.5";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Accepts null: whether there must be a rating is another question. */
    class Validator implements ConstraintValidator<Stars, Double> {
        @Override
        public boolean isValid(@Nullable Double stars, ConstraintValidatorContext context) {
            return stars == null || Rating.isValid(stars);
        }
    }
}
