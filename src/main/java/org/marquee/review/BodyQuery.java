package org.marquee.review;

import jakarta.validation.constraints.Size;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.marquee.kernel.http.FieldsQuery;

/** Which forms of the body are wanted. */
record BodyQuery(
        @RestQuery
        @Size(max = 3, message = "must be given at most 3 times")
        @Parameter(description = "The forms of the body; `html` unless given.")
        List<BodyForm> body) {

    /** What is delivered unless other forms are asked for. */
    static final Set<BodyForm> DEFAULT = Set.of(BodyForm.HTML);

    /** The forms asked for here, and those that {@code fields} names. */
    Set<BodyForm> forms(FieldsQuery fields) {
        var forms = EnumSet.noneOf(BodyForm.class);
        forms.addAll(body.isEmpty() ? DEFAULT : body);
        for (var form : BodyForm.values()) {
            if (fields.names().contains(form.member())) {
                forms.add(form);
            }
        }
        return forms;
    }
}
