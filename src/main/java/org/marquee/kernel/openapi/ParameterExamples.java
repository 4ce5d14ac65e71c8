package org.marquee.kernel.openapi;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.marquee.kernel.text.Slug;

/** Gives every parameter a value that finds something in the sample content: people copy them, and tools send them. */
final class ParameterExamples {
    /** By the path, or that of the collection, and the name; or by the name alone where it means the same everywhere. */
    private static final Map<String, Object> VALUES = Map.ofEntries(
            Map.entry("/api/v1/reviews slug", "ballerina-2023-review"),
            Map.entry("/api/v1/films slug", "ballerina-2023"),
            Map.entry("/api/v1/people slug", "jeon-jong-seo"),
            Map.entry("/api/v1/authors slug", "chidera-umezulike"),
            Map.entry("/api/v1/genres slug", "thriller"),
            Map.entry("/api/v1/platforms slug", "netflix"),
            Map.entry("/api/v1/companies slug", "climax-studio"),
            Map.entry("/api/v1/tags slug", "revenge"),
            Map.entry("/api/v1/images id", "018ad3c0-bcac-7b9c-aa92-fd245996ecce"),
            Map.entry("/media id", "018ad3c0-bcac-7b9c-aa92-fd245996ecce"),
            Map.entry("hash", "c88e16294fcfafe2"),
            Map.entry("rendition", "640.jpeg"),
            Map.entry("name", "not-found"),
            Map.entry("film", "ballerina-2023"),
            Map.entry("person", "jeon-jong-seo"),
            Map.entry("genre", "thriller"),
            Map.entry("/api/v1/films kind", "feature"),
            Map.entry("/api/v1/reviews kind", "feature"),
            Map.entry("/api/v1/editorial kind", "genres"),
            Map.entry("platform", "netflix"),
            Map.entry("company", "climax-studio"),
            Map.entry("author", "chidera-umezulike"),
            Map.entry("tag", "revenge"),
            Map.entry("country", "KR"),
            Map.entry("/api/v1/films language", "ko"),
            Map.entry("/api/v1/reviews language", "en"),
            Map.entry("releaseYear", 2023),
            Map.entry("/api/v1/search q", "pointe"),
            Map.entry("/api/v1/search/facets q", "pointe"),
            Map.entry("/api/v1/search/suggestions q", "pointe"),
            Map.entry("/api/v1/reviews q", "ballerina"),
            Map.entry("/api/v1/films q", "ballerina"),
            Map.entry("/api/v1/people q", "jeon"),
            Map.entry("/api/v1/search fields", "type"),
            Map.entry("/api/v1/search/facets fields", "genres"),
            Map.entry("/api/v1/search language", "en"),
            Map.entry("/api/v1/search/facets language", "en"),
            Map.entry("/feeds kind", "genres"),
            Map.entry("/feeds slug", "thriller"),
            Map.entry("/feeds/reviews slug", "ballerina-2023-review"),
            Map.entry("format", "atom"),
            Map.entry("/sitemaps/{kind}-{part}.xml kind", "reviews"),
            Map.entry("part", 1),
            Map.entry("reviewed", true),
            Map.entry("ratingMin", 4),
            Map.entry("ratingMax", 5),
            Map.entry("publishedAfter", "2023-01-01T00:00:00Z"),
            Map.entry("publishedBefore", "2024-01-01T00:00:00Z"),
            Map.entry("/api/v1/images fields", "alt"),
            Map.entry("/api/v1/reviews/{slug}/comments fields", "bodyHtml"),
            Map.entry("fields", "slug"),
            Map.entry("body", "html"));

    void complete(OpenAPI document) {
        document.getPaths()
                .getPathItems()
                .forEach((path, item) -> item.getOperations().values().stream()
                        .filter(operation -> operation.getParameters() != null)
                        .flatMap(operation -> operation.getParameters().stream())
                        .forEach(parameter -> complete(path, parameter)));
    }

    private static void complete(String path, Parameter parameter) {
        if (parameter.getIn() == Parameter.In.PATH && parameter.getName().equals("slug")) {
            parameter.setSchema(OASFactory.createSchema()
                    .addType(SchemaType.STRING)
                    .pattern(Slug.PATTERN)
                    .maxLength(Slug.MAX_LENGTH));
        }
        var collection = path.replaceFirst("/\\{.*", "");
        var value = Stream.of(path + " ", collection + " ", "")
                .map(place -> VALUES.get(place + parameter.getName()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        if (value == null) {
            return;
        }
        if (parameter.getIn() == Parameter.In.PATH) {
            parameter.setExample(value);
        } else {
            // Not as an example proper: tools such as Swagger UI would send every filter there is, at once.
            parameter.addExtension("x-example", value);
            parameter.setDescription(parameter.getDescription() + " For example `" + value + "`.");
        }
    }
}
