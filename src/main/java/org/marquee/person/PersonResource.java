package org.marquee.person;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.marquee.kernel.http.Delivery;
import org.marquee.kernel.http.FieldsQuery;
import org.marquee.kernel.page.Page;
import org.marquee.kernel.page.PageQuery;

@Path("/api/v1/people")
@Produces({"application/json", FieldsQuery.PARTIAL})
@Tag(name = "People", description = "Who made it.")
class PersonResource {
    private final PublishedPeople people;

    PersonResource(PublishedPeople people) {
        this.people = people;
    }

    @GET
    @PermitAll
    @Delivery(dependsOn = {"person", "film"})
    @Operation(
            operationId = "listPeople",
            summary = "People who make films",
            description = "By name, unless `sort` says otherwise.")
    public Page<PersonSummary> list(
            @BeanParam @Valid PersonFilter filter,
            @BeanParam @Valid FieldsQuery fields,
            @BeanParam @Valid PageQuery page) {
        return people.page(filter, page);
    }

    @GET
    @Path("{slug}")
    @PermitAll
    @Delivery(dependsOn = "film", hides = "review")
    @Operation(
            operationId = "getPerson",
            summary = "One person with their filmography",
            description =
                    "Every film they worked on, newest first, with the newest review of each. A former slug is redirected.")
    public PersonView get(@RestPath String slug, @BeanParam @Valid FieldsQuery fields) {
        return people.require(slug);
    }
}
