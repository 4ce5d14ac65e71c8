package org.marquee.image;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.marquee.image.Image.Subject;
import org.marquee.kernel.id.Reference;
import org.marquee.kernel.id.ReferenceCheck;
import org.marquee.kernel.problem.ProblemException;
import org.marquee.kernel.sql.Reader;

/** Finds what a picture shows. Films and people know images, not the other way round: only their tables are known here. */
@Singleton
class Subjects {
    private final Reader reader;

    Subjects(Reader reader) {
        this.reader = reader;
    }

    /** @throws ProblemException when there is no such film or person, or they are in the trash */
    Subject find(ImageInput input) {
        return find(input, Subject.UNKNOWN);
    }

    /**
     * @param present what the picture shows as of now, which may have gone to the trash since and stays
     * @throws ProblemException when anything else does not exist, or is in the trash
     */
    Subject find(ImageInput input, Subject present) {
        var check = new ReferenceCheck();
        var subject = new Subject(
                find("film", input.film(), present.film(), check),
                find("person", input.person(), present.person(), check));
        check.end();
        return subject;
    }

    private @Nullable UUID find(
            String table, @Nullable Reference reference, @Nullable UUID present, ReferenceCheck check) {
        if (reference == null) {
            return null;
        }
        var id = reference.id();
        if (present != null && id.filter(present::equals).isPresent()) {
            return present;
        }
        var found = id.flatMap(wanted -> kept(table, "id", wanted)).or(() -> kept(table, "slug", reference.value()));
        if (found.isEmpty()) {
            check.unknown("/" + table, "there is no %s '%s'".formatted(table, reference));
        }
        return found.orElse(null);
    }

    private Optional<UUID> kept(String table, String column, Object value) {
        return reader.text(
                        "select cast(id as text) from %s where %s = ? and trashed_at is null for key share"
                                .formatted(table, column),
                        value)
                .map(UUID::fromString);
    }
}
