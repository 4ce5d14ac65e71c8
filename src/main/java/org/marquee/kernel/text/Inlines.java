package org.marquee.kernel.text;

import java.util.List;

/** The content of a paragraph or heading: runs of text with an image between each two, so there is one more run than images. */
record Inlines(List<List<Span>> runs, List<Block.ImageBlock> images) {

    List<Span> joined() {
        var all = new Runs();
        runs.forEach(run -> {
            run.forEach(all::add);
            all.addSpace();
        });
        return all.take();
    }
}
