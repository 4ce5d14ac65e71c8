package org.marquee.docs;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.marquee.kernel.http.FixedContent;
import org.marquee.kernel.link.Links;

/** The files of the documentation, by what stands behind {@code /docs/} in their addresses. */
@Singleton
class DocsFiles {
    /** The page at {@code /docs} itself. */
    static final String REFERENCE = "";

    private static final String HTML = "text/html;charset=UTF-8";
    private static final String SCRIPT = "text/javascript;charset=UTF-8";

    /** Where the guide is written for; readers see the address that this service has. */
    private static final String WRITTEN_FOR = "http://localhost:8080";

    /** A picture that Redoc would show from a host of its makers. The policy refuses it, and browsers complain of that. */
    private static final String LOGO_FROM_OUTSIDE = "https://cdn.redoc.ly/redoc/logo-mini.svg";

    private final String address;
    private final Map<String, DocsFile> files;

    DocsFiles(Links links) {
        address = escaped(links.absolute(""));
        files = Map.ofEntries(
                Map.entry(REFERENCE, page("reference.html", PagePolicy.REFERENCE)),
                Map.entry("guide", page("guide.html", PagePolicy.GUIDE)),
                Map.entry("guide/reviews", page("guide-reviews.html", PagePolicy.GUIDE)),
                Map.entry("guide/publishing", page("guide-publishing.html", PagePolicy.GUIDE)),
                Map.entry("guide/sync", page("guide-sync.html", PagePolicy.GUIDE)),
                Map.entry("docs.css", part("docs.css", "text/css;charset=UTF-8")),
                Map.entry("icon.svg", part("icon.svg", "image/svg+xml")),
                Map.entry("reference.js", part("reference.js", SCRIPT)),
                Map.entry("redoc.js", part("redoc.js", SCRIPT, script -> script.replace(LOGO_FROM_OUTSIDE, "data:,"))));
    }

    Optional<DocsFile> find(String name) {
        return Optional.ofNullable(files.get(name));
    }

    private DocsFile page(String resource, PagePolicy policy) {
        var content = content(resource, HTML, text -> text.replace(WRITTEN_FOR, address));
        return new DocsFile(content, Optional.of(policy));
    }

    private static DocsFile part(String resource, String type) {
        return part(resource, type, UnaryOperator.identity());
    }

    private static DocsFile part(String resource, String type, UnaryOperator<String> change) {
        return new DocsFile(content(resource, type, change), Optional.empty());
    }

    private static FixedContent content(String resource, String type, UnaryOperator<String> change) {
        return new FixedContent(
                type, () -> change.apply(new String(read(resource), UTF_8)).getBytes(UTF_8));
    }

    private static byte[] read(String resource) {
        try (var in = Objects.requireNonNull(DocsFiles.class.getResourceAsStream("/docs/" + resource), resource)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }

    /**
     * @param policy of a page; what is no page has the one of all answers
     */
    record DocsFile(FixedContent content, Optional<PagePolicy> policy) {}
}
