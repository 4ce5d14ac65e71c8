package org.marquee.image.pixels;

/** Which pixels along one side make up each pixel of the scaled side, and how much each of them counts. */
final class Weights {
    /** Of a Catmull-Rom curve, in scaled pixels. */
    private static final double RADIUS = 2;

    private final int[] firsts;
    private final float[][] weights;

    private Weights(int size) {
        firsts = new int[size];
        weights = new float[size][];
    }

    /**
     * @param start of the region in the source
     * @param length of the region in the source
     * @param size of the scaled side
     * @param limit of the source: pixels outside of the region but inside of the source count too
     */
    static Weights of(double start, double length, int size, int limit) {
        var result = new Weights(size);
        double step = length / size;
        double widening = Math.max(1, step);
        for (int i = 0; i < size; i++) {
            double centre = start + (i + 0.5) * step;
            int first = (int) Math.max(0, Math.floor(centre - RADIUS * widening));
            int last = (int) Math.min(limit - 1, Math.ceil(centre + RADIUS * widening) - 1);
            first = Math.min(first, last);
            result.firsts[i] = first;
            result.weights[i] = weights(first, last, centre, widening);
        }
        return result;
    }

    private static float[] weights(int first, int last, double centre, double widening) {
        var weights = new float[last - first + 1];
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            double weight = curve(Math.abs(first + i + 0.5 - centre) / widening);
            weights[i] = (float) weight;
            sum += weight;
        }
        for (int i = 0; i < weights.length; i++) {
            weights[i] /= (float) sum;
        }
        return weights;
    }

    /** Catmull and Rom, "A class of local interpolating splines", 1974. */
    private static double curve(double x) {
        if (x < 1) {
            return (1.5 * x - 2.5) * x * x + 1;
        }
        return x < RADIUS ? ((-0.5 * x + 2.5) * x - 4) * x + 2 : 0;
    }

    int first(int place) {
        return firsts[place];
    }

    int count(int place) {
        return weights[place].length;
    }

    int size() {
        return firsts.length;
    }

    float weight(int place, int i) {
        return weights[place][i];
    }

    float[] of(int place) {
        return weights[place];
    }
}
