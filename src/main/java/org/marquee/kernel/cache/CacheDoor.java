package org.marquee.kernel.cache;

import io.netty.util.AsciiString;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.regex.Pattern;
import org.marquee.kernel.http.CrossOrigin;
import org.marquee.kernel.http.PlainReading;

/**
 * Answers readers with what is kept, before anything else looks at the request: what stands at an address has been asked for at
 * this very address before. Everything else goes on, and what comes of it is kept.
 */
@Singleton
class CacheDoor {
    /** Before the front door. */
    private static final int FIRST = 2_000;

    private static final CharSequence ACCEPT_ENCODING = AsciiString.cached("accept-encoding");
    private static final CharSequence IF_NONE_MATCH = AsciiString.cached("if-none-match");

    /** What programs that ask for JSON say, and libraries when nobody told them what to say. */
    private static final Set<String> TAKING_JSON = Set.of(
            "*/*",
            "application/json",
            "application/json, */*",
            "application/json, */*;q=0.5",
            "application/json,*/*",
            "application/json;charset=utf-8",
            "application/json, text/plain, */*",
            "application/json, text/javascript, */*; q=0.01",
            "application/json, application/*+json",
            "application/json, application/problem+json",
            "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8");

    private static final Set<String> TAKING_LINKED_DATA = Set.of(
            "*/*",
            "application/ld+json",
            "application/ld+json, application/json;q=0.9",
            "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8");

    /** Where only the address says what stands there, ranges of types but for all of them, and what is refused, may still end in a 406. */
    private static final Pattern LIMITED =
            Pattern.compile("[^*]/[*]|;\\s*q=0(?:[.]0*)?\\s*(?:[,;]|$)", Pattern.CASE_INSENSITIVE);

    private final DeliveryCache cache;
    private final DeliveryAddresses addresses;
    private final CrossOrigin crossOrigin;
    private final Loads loads;

    CacheDoor(DeliveryCache cache, DeliveryAddresses addresses, CrossOrigin crossOrigin, Loads loads) {
        this.cache = cache;
        this.addresses = addresses;
        this.crossOrigin = crossOrigin;
        this.loads = loads;
    }

    void register(@Observes Filters filters) {
        filters.register(this::enter, FIRST);
    }

    private void enter(RoutingContext request) {
        var store = cache.usable();
        if (store == null || !PlainReading.is(request.request())) {
            request.next();
            return;
        }
        var uri = request.request().uri();
        var kept = store.find(uri);
        var address = kept == null ? addresses.canonical(uri).orElse(null) : kept.address;
        if (address == null || !takes(address, request.request())) {
            request.next();
            return;
        }
        if (kept == null && !address.equals(uri)) {
            kept = store.find(address);
        }
        if (kept == null) {
            loads.load(address, store, request, this::answer);
        } else {
            answer(kept, request);
        }
    }

    /** As far as that is seen at once: anything more difficult is left to others. */
    private static boolean takes(String address, HttpServerRequest request) {
        var accepts = request.headers().getAll(HttpHeaders.ACCEPT);
        if (!DeliveryAddresses.isNegotiated(address)) {
            return accepts.stream().noneMatch(accept -> LIMITED.matcher(accept).find());
        }
        var taking = DeliveryAddresses.isLinkedData(address) ? TAKING_LINKED_DATA : TAKING_JSON;
        return accepts.isEmpty() || accepts.size() == 1 && taking.contains(accepts.get(0));
    }

    private void answer(Kept kept, RoutingContext request) {
        if (!kept.isCompressed(request.request().getHeader(ACCEPT_ENCODING))) {
            send(kept.plain(), request);
            return;
        }
        var compressed = kept.compressed(loads.workers(request));
        if (compressed.isDone() && !compressed.isCompletedExceptionally()) {
            send(compressed.join(), request);
        } else {
            loads.await(compressed, kept.plain(), request, this::send);
        }
    }

    private void send(Form form, RoutingContext request) {
        var response = request.response();
        if (response.ended() || response.closed()) {
            return;
        }
        if (!form.hold()) {
            // It was cut since it was found.
            request.next();
            return;
        }
        crossOrigin.allowReading(request);
        sent(form, request, response).onComplete(any -> form.letGo());
    }

    private static Future<Void> sent(Form form, RoutingContext request, HttpServerResponse response) {
        if (form.head(response.headers(), request.request().getHeader(IF_NONE_MATCH))) {
            return response.setStatusCode(304).end();
        }
        return request.request().method().equals(HttpMethod.HEAD) ? response.end() : response.end(form.body());
    }
}
