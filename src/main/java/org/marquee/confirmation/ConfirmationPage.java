package org.marquee.confirmation;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.marquee.kernel.text.Sha256;

/** The page behind a link in a mail, for sites whose frontend has none. It needs nothing but itself, and runs nothing. */
final class ConfirmationPage {
    static final String MEDIA_TYPE = "text/html;charset=UTF-8";

    private static final String STYLE =
            "body{font:1.1rem/1.5 system-ui,sans-serif;max-width:34rem;margin:3rem auto;padding:0 1rem}"
                    + "button{font:inherit;padding:.5rem 1rem}";

    /** The frame around the page is given by all that may be in it: this style, and a form that comes back to us. */
    static final String POLICY =
            "default-src 'none'; style-src 'sha256-%s'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
                    .formatted(Base64.getEncoder().encodeToString(Sha256.of(STYLE.getBytes(StandardCharsets.UTF_8))));

    private static final String PAGE = """
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="robots" content="noindex">
            <title>%1$s</title>
            <style>%2$s</style>
            </head>
            <body>
            <h1>%1$s</h1>
            %3$s
            </body>
            </html>
            """;

    private ConfirmationPage() {}

    /** What will be done, and the button that has it done. */
    static String of(ConfirmationKind kind) {
        return page(
                kind,
                "<p>%s</p>\n<form method=\"post\"><button>%s</button></form>".formatted(kind.sentence, kind.button));
    }

    /** What was done. */
    static String done(ConfirmationKind kind) {
        return page(kind, "<p>%s</p>".formatted(kind.done));
    }

    private static String page(ConfirmationKind kind, String content) {
        return PAGE.formatted(kind.title, STYLE, content);
    }
}
