package org.marquee.image.pixels;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/** Rows of a picture scaled across, each made once and kept as long as a later row may ask for it. */
final class ScaledRows {
    private final Pixels source;
    private final Weights across;
    private final Map<Integer, float[]> rows = new HashMap<>();
    private final Deque<float[]> unused = new ArrayDeque<>();
    private int oldest;

    ScaledRows(Pixels source, Weights across) {
        this.source = source;
        this.across = across;
    }

    /** @param needed nothing above this row is asked for again */
    float[] row(int y, int needed) {
        for (; oldest < needed; oldest++) {
            var row = rows.remove(oldest);
            if (row != null) {
                unused.push(row);
            }
        }
        return rows.computeIfAbsent(y, this::scaled);
    }

    private float[] scaled(int y) {
        var row = unused.isEmpty() ? new float[across.size() * source.bands()] : unused.pop();
        if (source.bands() == 3) {
            scaleOpaque(y, row);
        } else {
            scaleWeighted(y, row);
        }
        return row;
    }

    private void scaleOpaque(int y, float[] row) {
        var data = source.data();
        for (int x = 0, to = 0; x < across.size(); x++) {
            float blue = 0;
            float green = 0;
            float red = 0;
            int from = (y * source.width() + across.first(x)) * 3;
            for (float weight : across.of(x)) {
                blue += weight * (data[from++] & 0xFF);
                green += weight * (data[from++] & 0xFF);
                red += weight * (data[from++] & 0xFF);
            }
            row[to++] = blue;
            row[to++] = green;
            row[to++] = red;
        }
    }

    /** Colours come out multiplied by their alpha (0 to 255), over 255. */
    private void scaleWeighted(int y, float[] row) {
        var data = source.data();
        for (int x = 0, to = 0; x < across.size(); x++, to += 4) {
            float alpha = 0;
            float blue = 0;
            float green = 0;
            float red = 0;
            int from = (y * source.width() + across.first(x)) * 4;
            for (float weight : across.of(x)) {
                float share = weight * (data[from] & 0xFF);
                alpha += share;
                blue += share * (data[from + 1] & 0xFF);
                green += share * (data[from + 2] & 0xFF);
                red += share * (data[from + 3] & 0xFF);
                from += 4;
            }
            row[to] = alpha;
            row[to + 1] = blue / 255;
            row[to + 2] = green / 255;
            row[to + 3] = red / 255;
        }
    }
}
