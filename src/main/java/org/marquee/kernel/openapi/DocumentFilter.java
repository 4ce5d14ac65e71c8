package org.marquee.kernel.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.jboss.jandex.IndexView;

/** Completes the document while the application is built: the file in {@code openapi/} is what is served. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class DocumentFilter implements OASFilter {
    private final IndexView index;

    public DocumentFilter(IndexView index) {
        this.index = index;
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getPaths() == null) {
            return; // the packaged program has none of its own
        }
        new ValueTypes(index).complete(document);
        new Components(new RecordShapes(index)).complete(document);
        var methods = new ResourceMethods(index);
        new Answers(methods).complete(document);
        new Writing(methods).complete(document);
        new FieldChoice().complete(document);
        new ParameterExamples().complete(document);
        new ProblemTypes().complete(document);
        new Examples().complete(document);
        new ClientNames().complete(document);
        new Chapters().complete(document);
        // Delivery asks nobody who they are; what needs somebody says so itself.
        document.setSecurity(List.of());
    }
}
