package org.marquee.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** Several who do something at the same moment. */
final class Together {
    private Together() {}

    interface Share<R> {
        R of(int number) throws Exception;
    }

    /** What each of them got, in the order of their numbers from 0. */
    static <R> List<R> all(int many, Share<R> share) {
        var start = new CyclicBarrier(many);
        return run(IntStream.range(0, many)
                .<Callable<R>>mapToObj(number -> () -> {
                    start.await(1, TimeUnit.MINUTES);
                    return share.of(number);
                })
                .toList());
    }

    private static <R> List<R> run(List<Callable<R>> shares) {
        var threads = Executors.newFixedThreadPool(shares.size());
        try {
            var results = new ArrayList<R>();
            for (Future<R> result : threads.invokeAll(shares, 2, TimeUnit.MINUTES)) {
                results.add(result.get());
            }
            return results;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }
}
