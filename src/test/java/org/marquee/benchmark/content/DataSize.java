package org.marquee.benchmark.content;

/**
 * How much of everything there is.
 *
 * @param comments of which a twentieth stands below one review
 */
public record DataSize(int reviews, int films, int people, int credits, int comments) {
    /** From here on an archive grows by its reviews: who has a hundred times as many has not seen that many more films. */
    private static final int USUAL = 20_000;

    /** What a magazine of many years has for so many reviews: ten films for twenty of them, and at most 100,000 films. */
    public static DataSize of(int reviews) {
        int unit = reviews <= USUAL ? reviews : Math.min(reviews, 10 * USUAL);
        return new DataSize(reviews, part(unit, 2), part(unit * 3, 4), unit * 5, unit * 10);
    }

    private static int part(int whole, int divisor) {
        return Math.max(1, whole / divisor);
    }

    /** Of larger ones only R1 is asked: to take their texts apart would be most of the work of filling them. */
    boolean isSearched() {
        return reviews <= USUAL;
    }

    int authors() {
        return 40;
    }

    int posters() {
        return films;
    }

    int stills() {
        return films;
    }

    /** Every fifth of the people has one. */
    int portraits() {
        return people / 5;
    }
}
