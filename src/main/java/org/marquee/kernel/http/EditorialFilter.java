package org.marquee.kernel.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import org.marquee.kernel.link.MediaPasses;
import org.marquee.kernel.page.Page;

/** Keeps what only editors may see out of all caches, and tags it with its version. */
@Provider
@Editorial
class EditorialFilter implements ContainerRequestFilter, ContainerResponseFilter {
    private final ObjectMapper mapper;
    private final PageLinks pageLinks;
    private final MediaPasses passes;

    EditorialFilter(ObjectMapper mapper, PageLinks pageLinks, MediaPasses passes) {
        this.mapper = mapper;
        this.pageLinks = pageLinks;
        this.passes = passes;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        passes.enclose();
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        var headers = response.getHeaders();
        headers.putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
        var answer = response.getEntity();
        if (answer instanceof KeptAnswer kept) {
            kept.headers().forEach(headers::putSingle);
            response.setEntity(kept.body(), null, MediaType.APPLICATION_JSON_TYPE);
        } else if (answer instanceof Versioned thing) {
            var body = bytes(thing);
            headers.putSingle(HttpHeaders.ETAG, VersionTag.of(thing.version(), body));
            response.setEntity(body, null, MediaType.APPLICATION_JSON_TYPE);
        } else if (answer instanceof Page<?> page) {
            pageLinks
                    .header(page.page(), request.getUriInfo())
                    .ifPresent(header -> headers.putSingle(HttpHeaders.LINK, header));
        }
    }

    private byte[] bytes(Object answer) {
        try {
            return mapper.writeValueAsBytes(answer);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An answer can't be written", e);
        }
    }
}
