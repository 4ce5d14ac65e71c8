package org.marquee.search;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.marquee.kernel.http.Delivery;
import org.marquee.kernel.http.FieldsQuery;
import org.marquee.kernel.page.Page;
import org.marquee.kernel.page.PageQuery;

@Path("/api/v1/search")
@Produces({"application/json", FieldsQuery.PARTIAL})
@Tag(name = "Search", description = "Reviews, films and people by words.")
class SearchResource {
    private final PublishedSearch search;
    private final PublishedSuggestions suggestions;
    private final Highlighter highlighter;

    SearchResource(PublishedSearch search, PublishedSuggestions suggestions, Highlighter highlighter) {
        this.search = search;
        this.suggestions = suggestions;
        this.highlighter = highlighter;
    }

    @GET
    @PermitAll
    @Delivery(dependsOn = {"review", "film", "person", "author", "term"})
    @Operation(
            operationId = "search",
            summary = "Reviews, films and people in which something is found",
            description =
                    "The best first: what is called so, then what has it in its headline, title or names, in its people, in its"
                            + " dek; then what only mentions it, the newest first. Of what very many have, the first 300 or 600"
                            + " of each kind are compared, and `page.total` counts no more.")
    public Page<SearchHit> search(
            @BeanParam @Valid SearchFilter filter,
            @BeanParam @Valid FieldsQuery fields,
            @BeanParam @Valid PageQuery page) {
        var found = fields.names().isEmpty() ? search.page(filter, page) : search.livePage(filter, page);
        return highlighter.mark(found, filter.q());
    }

    @GET
    @Path("facets")
    @PermitAll
    @Delivery(dependsOn = {"review", "film", "person", "term"})
    @Operation(
            operationId = "getSearchFacets",
            summary = "How what is found is spread over genres, platforms, years and ratings",
            description = "Counts what the search with the same parameters lists on all its pages.")
    public Facets facets(@BeanParam @Valid SearchFilter filter, @BeanParam @Valid FieldsQuery fields) {
        return search.facets(filter);
    }

    @GET
    @Path("suggestions")
    @PermitAll
    @Delivery(dependsOn = {"review", "film", "person"})
    @Operation(
            operationId = "listSuggestions",
            summary = "What the reader may be about to type",
            description =
                    "Headlines, titles and names with a word that begins so, from the first letter on, in any script. What more is"
                            + " written about comes first, then what is newer.")
    public Suggestions suggestions(@BeanParam @Valid SuggestionQuery query) {
        return suggestions.of(query);
    }
}
