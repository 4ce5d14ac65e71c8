package org.marquee.comment;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.marquee.kernel.cache.Appointments;
import org.marquee.kernel.http.SurrogateKeys;
import org.marquee.kernel.sql.Reader;

/** Comments close when their time comes, which a moderator has set, or the site for all reviews so many days after they came out. */
@Singleton
class SectionAppointments implements Appointments {
    /**
     * Those that don't fit are found when one looks again. What has come takes no room of what comes. Where clocks are put forward or
     * back, so many days are some hours more or less; the index knows times only.
     */
    private static final String NEXT = """
            select json_build_object('next', coalesce(json_agg(json_build_object(
                'seconds', extract(epoch from t.at - clock_timestamp()), 'review', t.review_id)), '[]'))
            from (values (make_interval(secs => ?), interval '0'), (interval '0', make_interval(secs => ?))) span (past, ahead)
            cross join comment_settings site
            cross join lateral (
              select review_id, closes_at as at
              from comment_section
              where closes_at > now() - span.past and closes_at <= now() + span.ahead
              union
              select p.review_id, closing.at
              from publication p
              cross join lateral (values (p.published_at + make_interval(days => site.close_after_days))) closing (at)
              where p.published_at > now() - span.past - make_interval(days => site.close_after_days, hours => 3)
                and p.published_at <= now() + span.ahead - make_interval(days => site.close_after_days, hours => -3)
                and closing.at > now() - span.past and closing.at <= now() + span.ahead
              order by at
              limit 1000) t""";

    @Override
    public List<Appointment> within(Reader reader, Duration past, Duration ahead) {
        return reader.first(All.class, NEXT, past.toMillis() / 1e3, ahead.toMillis() / 1e3).orElseThrow().next.stream()
                .map(One::appointment)
                .toList();
    }

    /** What the query finds. */
    record All(List<One> next) {}

    record One(double seconds, UUID review) {
        Appointment appointment() {
            return Appointment.inSeconds(seconds, List.of(SurrogateKeys.key("review", review)));
        }
    }
}
