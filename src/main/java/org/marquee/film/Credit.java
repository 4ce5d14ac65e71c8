package org.marquee.film;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import org.jspecify.annotations.Nullable;
import org.marquee.person.Person;

/** One person's one part in a film. */
@Embeddable
class Credit {
    @Enumerated(EnumType.STRING)
    CreditType type;

    /** The place among the credits of its type, from 1. */
    int position;

    @ManyToOne(fetch = FetchType.LAZY)
    Person person;

    @Nullable
    String character;

    @Nullable
    String department;

    @Nullable
    String job;

    protected Credit() {}

    Credit(FilmInput.CreditInput input, int position, Person person) {
        this.type = input.type();
        this.position = position;
        this.person = person;
        this.character = input.character();
        this.department = input.department();
        this.job = input.job();
    }
}
