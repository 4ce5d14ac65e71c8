package org.marquee.review;

/** Half stars, 1 to 10; shown as 0.5 to 5. */
record Rating(int halfStars) {
    Rating {
        if (halfStars < 1 || halfStars > 10) {
            throw new IllegalArgumentException("halfStars: " + halfStars);
        }
    }

    /** @param stars 0.5 to 5 in steps of 0.5 */
    static Rating ofStars(double stars) {
        if (!isValid(stars)) {
            throw new IllegalArgumentException("stars: " + stars);
        }
        return new Rating((int) (stars * 2));
    }

    static boolean isValid(double stars) {
        return stars >= 0.5 && stars <= 5 && stars * 2 == Math.rint(stars * 2);
    }
}
