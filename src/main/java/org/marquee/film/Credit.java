package org.marquee.film;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
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

    static boolean areSame(List<Credit> some, List<Credit> others) {
        return some.size() == others.size()
                && IntStream.range(0, some.size()).allMatch(i -> some.get(i).isSame(others.get(i)));
    }

    private boolean isSame(Credit other) {
        return type == other.type
                && position == other.position
                && person.id().equals(other.person.id())
                && Objects.equals(character, other.character)
                && Objects.equals(department, other.department)
                && Objects.equals(job, other.job);
    }
}
