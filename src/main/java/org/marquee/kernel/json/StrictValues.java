package org.marquee.kernel.json;

import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Values that have one form of writing, where Jackson would take several. */
final class StrictValues extends SimpleModule {
    private static final String ID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final String DATE = "(?!0000)[0-9]{4}-[0-9]{2}-[0-9]{2}";

    /** RFC 3339, section 5.6. */
    private static final String TIME = DATE + "T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,9})?(Z|[+-][0-9]{2}:[0-9]{2})";

    StrictValues() {
        super("strict");
        addDeserializer(boolean.class, new PlainBoolean());
        addDeserializer(double.class, new PlainNumber(double.class));
        addDeserializer(Double.class, new PlainNumber(Double.class));
        add(UUID.class, ID, UUID::fromString);
        add(LocalDate.class, DATE, LocalDate::parse);
        add(OffsetDateTime.class, TIME, OffsetDateTime::parse);
        add(Instant.class, TIME, text -> OffsetDateTime.parse(text).toInstant());
        setDeserializerModifier(new BeanDeserializerModifier() {
            @Override
            public JsonDeserializer<?> modifyEnumDeserializer(
                    DeserializationConfig config, JavaType type, BeanDescription bean, JsonDeserializer<?> given) {
                var constants = Expected.constants(type.getRawClass());
                return new TextValue<>(type.getRawClass(), constants::containsKey, constants::get);
            }
        });
    }

    private <T> void add(Class<T> type, String form, Function<String, T> reading) {
        addDeserializer(type, new TextValue<>(type, Pattern.compile(form).asMatchPredicate(), reading));
    }
}
