package org.marquee.kernel.http;

import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;

/** The top-level members of what a resource method answers, or of the items of the list that it answers. */
final class Members {
    private Members() {}

    static List<String> of(Method method) {
        var type = method.getGenericReturnType() instanceof ParameterizedType page
                ? (Class<?>) page.getActualTypeArguments()[0]
                : method.getReturnType();
        var other = type.getAnnotation(WrittenAs.class);
        return Arrays.stream((other == null ? type : other.value()).getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
    }
}
