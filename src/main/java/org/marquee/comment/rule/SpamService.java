package org.marquee.comment.rule;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.logging.Log;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.marquee.kernel.link.Links;

/**
 * Asks a service that tells spam, of the kind of Akismet. It helps, but nothing depends on it: when it gives no answer, the comment
 * passes, and moderators are told so.
 */
@Singleton
class SpamService implements Rule {
    /** Answers are a word. */
    private static final int LONGEST_ANSWER = 64 * 1024;

    /** Threads that wait for it; the others have something to do. */
    private static final int AT_ONCE = 8;

    private static final String LATE = "gave no answer in time";

    private final RuleConfig.Akismet config;
    private final Links links;
    private final Semaphore places = new Semaphore(AT_ONCE);
    private final HttpClient http;

    SpamService(RuleConfig config, Links links) {
        this.config = config.akismet();
        this.links = links;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(this.config.patience())
                .build();
    }

    @Override
    public Optional<Reason> judge(Hearing hearing) {
        return config.key().flatMap(key -> ask(key, hearing.submission()));
    }

    private Optional<Reason> ask(String key, Submission submission) {
        if (!places.tryAcquire()) {
            return noOpinion("was asked too much at once");
        }
        try {
            return opinion(answer(request(key, submission)));
        } finally {
            places.release();
        }
    }

    /** The whole answer in time, or what happened instead. */
    private Answer answer(HttpRequest request) {
        var coming = http.sendAsync(request, head -> new ShortBody(LONGEST_ANSWER));
        try {
            return new Answer(coming.get(config.patience().toMillis(), TimeUnit.MILLISECONDS), "");
        } catch (TimeoutException e) {
            coming.cancel(true);
            return new Answer(null, LATE);
        } catch (ExecutionException e) {
            return new Answer(null, isLate(e) ? LATE : "could not be reached");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Answer(null, "could not be waited for");
        }
    }

    /** The client keeps the time as well, and may be the first to notice. */
    private static boolean isLate(ExecutionException e) {
        return e.getCause() instanceof HttpTimeoutException;
    }

    private static Optional<Reason> opinion(Answer answer) {
        var response = answer.response();
        if (response == null) {
            return noOpinion(answer.failure());
        }
        if (response.statusCode() != 200) {
            return noOpinion("answered with status " + response.statusCode());
        }
        return switch (response.body().strip()) {
            case "false" -> Optional.empty();
            case "true" -> {
                var tip = response.headers().firstValue("X-akismet-pro-tip").orElse("");
                var note = tip.equals("discard") ? "surely" : null;
                yield Optional.of(new Reason(ReasonCode.AKISMET, Verdict.SPAM, note));
            }
            default -> noOpinion("answered what it never should");
        };
    }

    private static Optional<Reason> noOpinion(String what) {
        Log.warnf("The spam service %s", what);
        return Optional.of(new Reason(ReasonCode.AKISMET, Verdict.PASS, "The service " + what + "."));
    }

    private HttpRequest request(String key, Submission submission) {
        var form = form(key, submission).entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
        return HttpRequest.newBuilder(URI.create(config.url() + "/comment-check"))
                .timeout(config.patience())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
    }

    private Map<String, String> form(String key, Submission submission) {
        var form = new LinkedHashMap<String, String>();
        var guest = submission.guest();
        form.put("api_key", key);
        form.put("blog", links.absolute("/"));
        form.put("user_ip", submission.origin().ip());
        put(form, "user_agent", submission.origin().userAgent());
        form.put("permalink", submission.place().page());
        form.put("comment_type", "comment");
        form.put("comment_author", guest.name());
        form.put("comment_author_email", guest.email());
        put(form, "comment_author_url", guest.url());
        form.put("comment_content", submission.content().source());
        form.put("blog_charset", "UTF-8");
        put(form, "recheck_reason", submission.edited() == null ? null : "edit");
        return form;
    }

    private static void put(Map<String, String> form, String name, @Nullable String value) {
        if (value != null) {
            form.put(name, value);
        }
    }

    private record Answer(@Nullable HttpResponse<String> response, String failure) {}
}
