package org.marquee.image.store;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;

/** Where the bytes of pictures lie. */
@ConfigMapping(prefix = "marquee.media")
interface MediaConfig {
    @WithDefault("files")
    Kind store();

    /** The folder, if they lie in files; nothing else may write there. Several instances share one, or use a bucket. */
    @WithDefault("${marquee.data-dir:data}/media")
    Path directory();

    enum Kind {
        FILES,
        S3
    }
}
