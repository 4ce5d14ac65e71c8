package org.marquee.benchmark;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What some requests may make PostgreSQL do though it depends on how much there is, and why that is right.
 *
 * @param requests those whose address has this somewhere
 * @param faults what is found there
 */
record Allowance(Pattern requests, Pattern faults, String why) {
    static final List<Allowance> ALL = List.of(
            of(
                    "[?&]page=",
                    "sorts \\d+ rows|reads all of (film|person|publication)",
                    "Numbers count their way to a page, which is why they end at 1,000. Cursors lead on."),
            of(
                    "[?&]withTotal=true",
                    "reads all of (film|person|publication)",
                    "A total without an index of its own looks at each row once. It sorts none."),
            of(
                    "/films\\?(withTotal=true&)?(genre|person|platform)=[^&]*$",
                    "sorts \\d+ rows",
                    "The first page of what many films have in common is picked from them all: there are fewer films"
                            + " than reviews, and pages by cursor begin behind the one before."),
            of(
                    "/films\\?(withTotal=true&)?reviewed=(true|false)",
                    "reads all of publication",
                    "Whether there is none of something is known when all of it was seen."),
            of(
                    "/reviews\\?(withTotal=true&)?person=[^&]*$",
                    "sorts \\d+ rows",
                    "The same for all reviews of one person's films; a person has fewer than a genre has."),
            of(
                    "/reviews\\?sort=headline&tag=",
                    "reads all of publication",
                    "A tag's reviews stand by time and by rating, not by headline: some hundred headlines out of 20,000"
                            + " are read faster all at once than one by one."),
            of("/sitemaps/", "sorts \\d+ rows", "A thousand pages, each with its few pictures in their order."),
            of("/people/", "sorts \\d+ rows", "A person's page shows all films of that person."));

    private static Allowance of(String requests, String faults, String why) {
        return new Allowance(Pattern.compile(requests), Pattern.compile(faults), why);
    }

    static boolean covers(String path, String fault) {
        return ALL.stream()
                .anyMatch(allowance -> allowance.requests.matcher(path).find()
                        && allowance.faults.matcher(fault).matches());
    }
}
