package org.marquee.image;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.util.List;
import org.marquee.image.ImageView.Rendition;
import org.marquee.kernel.link.MediaUrl;

/** The files of a picture, where nothing else is said of it. */
public record PictureFiles(
        @JsonDeserialize(using = RenditionList.class) List<Rendition> files) {
    /** Builds the document from a row {@code i} of any of the views that show images. */
    public static final String DOCUMENT = """
            json_build_object('files', json_build_object('id', i.id, 'hash', i.hash, 'width', i.width, 'height', i.height))""";

    /** The largest file that everybody can show. */
    public MediaUrl largest() {
        var all = Rendition.wholeJpegs(files);
        return all.get(all.size() - 1).url();
    }
}
