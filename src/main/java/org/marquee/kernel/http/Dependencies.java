package org.marquee.kernel.http;

import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What the answer to the current request depends on, although nothing in it may show so: a list of what belongs to one thing
 * depends on that thing before there is anything in the list.
 */
@Singleton
public class Dependencies {
    private static final String NAME = Dependencies.class.getName();

    private final RoutingContext request;

    Dependencies(RoutingContext request) {
        this.request = request;
    }

    /** A change of this thing may change the answer. */
    public void on(String type, UUID id) {
        add(keys -> keys.part(type, id));
    }

    /** The same of a thing that may be a draft, of which readers are not to know. */
    public void hiddenOn(String type, UUID id) {
        add(keys -> keys.hidden(type, id));
    }

    /** The answer has these keys, too. */
    public void add(Consumer<SurrogateKeys> one) {
        @Nullable Consumer<SurrogateKeys> before = request.get(NAME);
        request.put(NAME, before == null ? one : before.andThen(one));
    }

    void mark(SurrogateKeys keys) {
        @Nullable Consumer<SurrogateKeys> all = request.get(NAME);
        if (all != null) {
            all.accept(keys);
        }
    }
}
