package org.marquee.batch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.marquee.account.CurrentAccount;
import org.marquee.batch.BatchAnswer.Result;
import org.marquee.batch.BatchInput.OperationInput;
import org.marquee.kernel.http.VersionTag;
import org.marquee.kernel.http.Versioned;
import org.marquee.kernel.json.Inputs;
import org.marquee.kernel.problem.Problem.Fault;
import org.marquee.kernel.problem.ProblemException;
import org.marquee.kernel.problem.ProblemType;
import org.marquee.kernel.sql.DatabaseFailures;
import org.marquee.kernel.sql.ReadThings;
import org.marquee.kernel.sql.Turns;

/** Runs operations by the very methods that answer them over HTTP, with the same rights and rules. */
@Singleton
class Operations {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Desks desks;
    private final CurrentAccount caller;
    private final Inputs inputs;
    private final DatabaseFailures failures;
    private final Turns turns;
    private final ReadThings read;
    private final ObjectMapper mapper;

    Operations(
            Desks desks,
            CurrentAccount caller,
            Inputs inputs,
            DatabaseFailures failures,
            Turns turns,
            ReadThings read,
            ObjectMapper mapper) {
        this.desks = desks;
        this.caller = caller;
        this.inputs = inputs;
        this.failures = failures;
        this.turns = turns;
        this.read = read;
        this.mapper = mapper;
    }

    /** Waits for other batches that change any of the same things: each in its own order, they would lock one another out. */
    void takeTurns(List<OperationInput> operations) {
        turns.take(operations.stream()
                .flatMap(operation -> ID.matcher(operation.path()).results())
                .map(found -> UUID.fromString(found.group()))
                .toList());
    }

    /**
     * @param number of the operation in its batch, from 0
     * @throws ProblemException what the operation failed with, pointing into the batch
     */
    Result run(int number, OperationInput operation) {
        try {
            var found = desks.find(operation).orElseThrow(() -> unknown(operation.path()));
            caller.require("This account may not do that.", found.roles());
            requireJson(found);
            var result = result(found.call(operation.ifMatch(), operation.body(), inputs));
            // What it has only read, somebody else may change before the next wants to.
            read.forget();
            return result;
        } catch (ProblemException e) {
            throw new Failure(number, operation, e);
        } catch (InvocationTargetException e) {
            throw failures.problem(e.getTargetException())
                    .<RuntimeException>map(problem -> new Failure(number, operation, problem))
                    .orElseGet(() -> new IllegalStateException(e.getTargetException()));
        }
    }

    private static void requireJson(DeskCall found) {
        if (!found.method().takesJson()) {
            throw new ProblemException(
                    ProblemType.UNSUPPORTED_MEDIA_TYPE, "A batch takes no files. Send it by itself.");
        }
    }

    private static ProblemException unknown(String path) {
        return new ProblemException(ProblemType.NOT_FOUND, "Nothing is at '%s' for this method.".formatted(path));
    }

    private Result result(@Nullable Object answer) {
        if (answer == null) {
            return new Result(204, null, null);
        }
        var response = answer instanceof RestResponse<?> whole ? whole : RestResponse.ok(answer);
        var body = response.getEntity();
        var location = response.getHeaders().getFirst("Location");
        return new Result(
                response.getStatus(),
                location == null ? null : location.toString(),
                body instanceof Versioned thing ? VersionTag.of(thing.version(), bytes(body)) : null);
    }

    private byte[] bytes(Object body) {
        try {
            return mapper.writeValueAsString(body).getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The problem of one operation, told as one of the batch. */
    private static final class Failure extends ProblemException {
        private final ProblemException problem;

        Failure(int number, OperationInput operation, ProblemException problem) {
            super(
                    problem.type(),
                    "Operation %d, %s %s: %s".formatted(number, operation.method(), operation.path(), problem.detail()),
                    faults("/operations/" + number, problem),
                    problem);
            this.problem = problem;
        }

        private static List<Fault> faults(String place, ProblemException problem) {
            if (problem.faults().isEmpty()) {
                return List.of(Fault.pointer(place, problem.type().slug(), problem.detail()));
            }
            return problem.faults().stream()
                    .map(fault -> fault.pointer() == null ? fault : inBatch(place, fault, problem.type()))
                    .toList();
        }

        /** Publishing finds fault with the review as it is, of which the body of the operation says nothing. */
        private static Fault inBatch(String place, Fault fault, ProblemType type) {
            return type == ProblemType.NOT_READY
                    ? Fault.pointer(
                            place, fault.code(), "The review's %s %s.".formatted(fault.pointer(), fault.detail()))
                    : Fault.pointer(place + "/body" + fault.pointer(), fault.code(), fault.detail());
        }

        @Override
        public @Nullable Integer currentVersion() {
            return problem.currentVersion();
        }

        @Override
        public @Nullable Integer retryAfter() {
            return problem.retryAfter();
        }
    }
}
