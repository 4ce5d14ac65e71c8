package org.marquee.film;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The film's numbers and names in other data sets. */
@Schema(name = "FilmExternalIds", description = "The film in other data sets.")
public record ExternalIds(
        @Nullable @Schema(pattern = "^tt[0-9]{7,10}$", examples = "tt6751668")
        String imdb,

        @Nullable @Schema(minimum = "1") Integer tmdb,

        @Nullable @Schema(pattern = "^Q[1-9][0-9]{0,11}$") String wikidata,

        @Nullable String letterboxd) {

    /** Its pages there. */
    public List<String> pages(FilmKind kind) {
        var pages = new ArrayList<String>();
        if (imdb != null) {
            pages.add("https://www.imdb.com/title/" + imdb + "/");
        }
        if (tmdb != null) {
            pages.add("https://www.themoviedb.org/" + (kind == FilmKind.SERIES ? "tv/" : "movie/") + tmdb);
        }
        if (wikidata != null) {
            pages.add("https://www.wikidata.org/entity/" + wikidata);
        }
        if (letterboxd != null) {
            pages.add("https://letterboxd.com/film/" + letterboxd + "/");
        }
        return pages;
    }
}
