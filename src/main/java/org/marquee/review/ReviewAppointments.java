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
    /** Those that don't fit are found when one looks again. What has come takes no room of what comes. */
    private static final String NEXT = """
            select json_build_object('next', coalesce(json_agg(json_build_object(
                'seconds', extract(epoch from t.at - clock_timestamp()), 'review', t.review_id, 'film', t.film_id,
                'original', coalesce(v.translation_of_id, t.review_id))), '[]'))
            from (values (make_interval(secs => ?), interval '0'), (interval '0', make_interval(secs => ?))) span (past, ahead)
            cross join lateral (
              select review_id, revision_id, film_id, publish_at as at
              from publication
              where not begin_announced and publish_at > now() - span.past and publish_at <= now() + span.ahead
              union
              select review_id, revision_id, film_id, unpublish_at
              from publication
              where not end_announced and unpublish_at > now() - span.past and unpublish_at <= now() + span.ahead
              order by at
              limit 1000) t
            join revision v on v.id = t.revision_id""";

    @Override
    public List<Appointment> within(Reader reader, Duration past, Duration ahead) {
        return reader.first(All.class, NEXT, past.toMillis() / 1e3, ahead.toMillis() / 1e3).orElseThrow().next.stream()
                .map(One::appointment)
                .toList();
    }

    /** What the query finds. */
    record All(List<One> next) {}

    record One(double seconds, UUID review, UUID film, UUID original) {
        Appointment appointment() {
            return Appointment.inSeconds(
                    seconds,
                    List.of(
                            "reviews",
                            SurrogateKeys.key("review", review),
                            SurrogateKeys.key(SurrogateKeys.REVIEWS_OF_FILM, film),
                            SurrogateKeys.key(Translations.OF, original)));
        }
    }
}
