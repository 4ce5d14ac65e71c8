package org.marquee.kernel.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.smallrye.config.ConfigValidationException;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.validator.BeanValidationConfigValidatorImpl;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Pages of the frontend are where the settings say; what has no page has no address. */
class LinksTest {
    @Test
    void pages_are_made_from_their_templates() {
        var links = links(Map.of(
                "marquee.link.film-page", "https://example.org/films/{slug}",
                "marquee.link.author-page", "https://example.org/by/{slug}"));

        assertEquals(Optional.of("https://example.org/films/burning"), links.filmPage("burning"));
        assertEquals(Optional.of("https://example.org/by/mina"), links.authorPage("mina"));
        assertEquals(Optional.empty(), links.personPage("mina"));
        assertEquals(Optional.empty(), links.genrePage("drama"));
        assertEquals(Optional.empty(), links.tagPage("heist"));
    }

    @Test
    void the_first_page_is_the_root_of_the_reviews_unless_told_otherwise() {
        assertEquals(
                "https://example.org/",
                links(Map.of("marquee.link.review-page", "https://example.org/r/{slug}"))
                        .sitePage());
        assertEquals(
                "https://example.org/films",
                links(Map.of("marquee.link.site", "https://example.org/films")).sitePage());
    }

    @Test
    void a_template_needs_its_place() {
        assertThrows(
                ConfigValidationException.class, () -> links(Map.of("marquee.link.film-page", "https://example.org/")));
    }

    private static Links links(Map<String, String> settings) {
        var config = new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withSources(new PropertiesConfigSource(settings, "test", 500))
                .withMapping(LinkConfig.class)
                .withValidator(new BeanValidationConfigValidatorImpl())
                .build()
                .getConfigMapping(LinkConfig.class);
        // Nothing here is the address of a picture.
        return new Links(config, null);
    }
}
