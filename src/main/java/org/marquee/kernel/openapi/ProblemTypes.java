package org.marquee.kernel.openapi;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.marquee.kernel.problem.ProblemType;

/** Lists every kind of problem where clients look for it. Not as an enumeration: kinds will be added within a version. */
final class ProblemTypes {
    void complete(OpenAPI document) {
        var type = NamedSchemas.property(NamedSchemas.of(document, "Problem"), "type");
        type.setExamples(Arrays.stream(ProblemType.values())
                .<Object>map(ProblemType::uri)
                .toList());
        type.setDescription(Arrays.stream(ProblemType.values())
                .map(kind -> "- `%s` (%d): %s %s"
                        .formatted(kind.uri(), kind.status(), kind.title() + ".", kind.explanation()))
                .collect(Collectors.joining("\n", "What kind of problem it is:\n\n", "")));
    }
}
