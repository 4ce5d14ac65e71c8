package org.marquee.film;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.marquee.term.Term;

/** One way to watch a film in one country. */
@Embeddable
class Availability {
    @ManyToOne(fetch = FetchType.LAZY)
    Term platform;

    String country;

    @Enumerated(EnumType.STRING)
    AvailabilityKind kind;

    @Nullable
    String url;

    @Nullable
    LocalDate availableFrom;

    @Nullable
    LocalDate availableUntil;

    protected Availability() {}

    Availability(FilmInput.AvailabilityInput input, Term platform) {
        this.platform = platform;
        this.country = input.country();
        this.kind = input.kind();
        this.url = input.url();
        this.availableFrom = input.availableFrom();
        this.availableUntil = input.availableUntil();
    }
}
