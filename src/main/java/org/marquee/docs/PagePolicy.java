package org.marquee.docs;

/** What browsers let a page do: nothing but what it needs, and all of it from here. */
enum PagePolicy {
    /** Text and a style sheet. */
    GUIDE("style-src 'self'; img-src 'self' data:"),

    /**
     * Redoc writes its styles by script into {@code style} elements that are empty, whose hash is the first; and one that is not,
     * which has the second. It searches in a worker that it makes of a text of its own.
     */
    REFERENCE("script-src 'self'; style-src 'self' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='"
            + " 'sha256-DLDPR1ic47WIdK2WyeLkblb/tm2mQH+Jt/NNhZWu1k0='; img-src 'self' data:; connect-src 'self';"
            + " worker-src blob:");

    private final String header;

    PagePolicy(String allowed) {
        header = "default-src 'none'; %s; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
                .formatted(allowed);
    }

    String header() {
        return header;
    }
}
