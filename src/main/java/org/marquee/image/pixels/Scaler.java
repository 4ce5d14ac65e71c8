package org.marquee.image.pixels;

import java.util.Arrays;

/** Scales pixels down, each weighted by its alpha so that what is transparent colours nothing. */
final class Scaler {
    private Scaler() {}

    /** Half as wide and high, rounded up; each pixel the mean of four. */
    static Pixels half(Pixels source) {
        var half = Pixels.blank((source.width() + 1) / 2, (source.height() + 1) / 2, source.bands());
        for (int y = 0; y < half.height(); y++) {
            int upper = 2 * y * source.width();
            int lower = Math.min(2 * y + 1, source.height() - 1) * source.width();
            for (int x = 0; x < half.width(); x++) {
                int right = Math.min(2 * x + 1, source.width() - 1);
                int to = (y * half.width() + x) * half.bands();
                if (half.bands() == 3) {
                    mean(
                            source.data(),
                            3 * (upper + 2 * x),
                            3 * (upper + right),
                            3 * (lower + 2 * x),
                            3 * (lower + right),
                            half.data(),
                            to);
                } else {
                    weightedMean(
                            source.data(),
                            new int[] {
                                4 * (upper + 2 * x), 4 * (upper + right), 4 * (lower + 2 * x), 4 * (lower + right)
                            },
                            half.data(),
                            to);
                }
            }
        }
        return half;
    }

    private static void mean(byte[] from, int a, int b, int c, int d, byte[] to, int at) {
        for (int band = 0; band < 3; band++) {
            int sum = (from[a + band] & 0xFF)
                    + (from[b + band] & 0xFF)
                    + (from[c + band] & 0xFF)
                    + (from[d + band] & 0xFF);
            to[at + band] = (byte) ((sum + 2) / 4);
        }
    }

    private static void weightedMean(byte[] from, int[] places, byte[] to, int at) {
        int weight = 0;
        for (int place : places) {
            weight += from[place] & 0xFF;
        }
        to[at] = (byte) ((weight + 2) / 4);
        for (int band = 1; band < 4 && weight > 0; band++) {
            int sum = 0;
            for (int place : places) {
                sum += (from[place] & 0xFF) * (from[place + band] & 0xFF);
            }
            to[at + band] = (byte) ((sum + weight / 2) / weight);
        }
    }

    /** By a Catmull-Rom curve as wide as the step, which keeps edges sharp without rings; first across, then down. */
    static Pixels scale(Pixels source, Renderer.Region region, int width, int height) {
        var across = Weights.of(region.x(), region.width(), width, source.width());
        var down = Weights.of(region.y(), region.height(), height, source.height());
        var target = Pixels.blank(width, height, source.bands());
        var rows = new ScaledRows(source, across);
        var sums = new float[width * source.bands()];
        for (int y = 0; y < height; y++) {
            Arrays.fill(sums, 0);
            for (int i = 0; i < down.count(y); i++) {
                addTo(sums, rows.row(down.first(y) + i, down.first(y)), down.weight(y, i));
            }
            put(sums, target, y);
        }
        return target;
    }

    private static void addTo(float[] sums, float[] row, float weight) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += row[i] * weight;
        }
    }

    private static void put(float[] sums, Pixels target, int y) {
        int start = y * sums.length;
        if (target.bands() == 3) {
            for (int i = 0; i < sums.length; i++) {
                target.data()[start + i] = clamped(sums[i]);
            }
            return;
        }
        for (int i = 0; i < sums.length; i += 4) {
            float alpha = sums[i];
            target.data()[start + i] = clamped(alpha);
            float scale = alpha <= 0.5f ? 0 : 255 / alpha;
            for (int band = 1; band < 4; band++) {
                target.data()[start + i + band] = clamped(sums[i + band] * scale);
            }
        }
    }

    private static byte clamped(float value) {
        return (byte) Math.max(0, Math.min(255, Math.round(value)));
    }
}
