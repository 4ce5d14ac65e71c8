package org.marquee.benchmark;

import java.util.List;
import java.util.function.ToDoubleFunction;

/** How numbers go up or down with time. */
final class Slope {
    private static final double MILLIS_PER_HOUR = 3_600_000;

    private Slope() {}

    static double mean(List<Vitals> samples, ToDoubleFunction<Vitals> number) {
        return samples.stream().mapToDouble(number).average().orElse(Double.NaN);
    }

    /** Of the line with the least squares. */
    static double perHour(List<Vitals> samples, ToDoubleFunction<Vitals> number) {
        ToDoubleFunction<Vitals> hours = sample -> sample.atMillis() / MILLIS_PER_HOUR;
        var meanHours = mean(samples, hours);
        var meanNumber = mean(samples, number);
        double above = 0;
        double below = 0;
        for (var sample : samples) {
            var distance = hours.applyAsDouble(sample) - meanHours;
            above += distance * (number.applyAsDouble(sample) - meanNumber);
            below += distance * distance;
        }
        return above / below;
    }
}
