package org.marquee.review;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.marquee.kernel.cache.Appointments;
import org.marquee.kernel.http.SurrogateKeys;
import org.marquee.kernel.sql.Reader;

/** Reviews become public, and stop being so, when their time comes. */
@Singleton
class ReviewAppointments implements Appointments {
    /** Those that don't fit are found when one looks again. */
    private static final String NEXT = """
            select json_build_object('next', coalesce(json_agg(json_build_object(
                'seconds', extract(epoch from t.at - clock_timestamp()), 'review', t.review_id, 'film', t.film_id)), '[]'))
            from (
              select review_id, film_id, publish_at as at
              from publication
              where not begin_announced and publish_at > now() and publish_at < now() + make_interval(secs => ?)
              union
              select review_id, film_id, unpublish_at
              from publication
              where not end_announced and unpublish_at > now() and unpublish_at < now() + make_interval(secs => ?)
              order by at
              limit 1000) t""";

    private final Reader reader;

    ReviewAppointments(Reader reader) {
        this.reader = reader;
    }

    @Override
    public List<Appointment> within(Duration span) {
        return reader.first(All.class, NEXT, span.toSeconds(), span.toSeconds()).orElseThrow().next.stream()
                .map(One::appointment)
                .toList();
    }

    /** What the query finds. */
    record All(List<One> next) {}

    record One(double seconds, UUID review, UUID film) {
        Appointment appointment() {
            var keys = List.of(
                    "reviews",
                    SurrogateKeys.key("review", review),
                    SurrogateKeys.key(SurrogateKeys.REVIEWS_OF_FILM, film));
            // Not before: whoever asks then must see it.
            return new Appointment(Duration.ofMillis((long) Math.ceil(seconds * 1000) + 1), keys);
        }
    }
}
