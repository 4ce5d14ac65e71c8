package org.marquee.benchmark;

import io.vertx.core.AbstractVerticle;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Handler;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.PgPool;
import io.vertx.sqlclient.PoolOptions;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.marquee.review.LiveReview;

/**
 * The limit: an HTTP server that does nothing but answer. From memory, or with one prepared statement for each request, which reads
 * the answer's bytes by their key, or builds them as JSON from all the tables.
 */
public final class BareServer extends AbstractVerticle {
    /** As many as Quarkus takes. */
    private static final int EVENT_LOOPS = 2 * Runtime.getRuntime().availableProcessors();

    /** In all: more than the processors have to do. The embedded server takes 40 from everybody together. */
    private static final int CONNECTIONS = 8;

    private static final int IDLE_SECONDS = 2;

    private static final String ROW = "select body from benchmark_document where path = $1";
    private static final int SLUG_FROM = "/api/v1/reviews/".length();

    /** What to do, and where the database is. */
    private final String[] arguments;

    private final Map<String, Answer> memory;

    private BareServer(String[] arguments, Map<String, Answer> memory) {
        this.arguments = arguments;
        this.memory = memory;
    }

    /** {@code memory}, {@code row} or {@code joins}; the port to listen on; the database's port and password. */
    public static void main(String[] arguments) throws SQLException {
        var memory = arguments[0].equals("memory") ? read(arguments) : Map.<String, Answer>of();
        Vertx.vertx()
                .deployVerticle(
                        () -> new BareServer(arguments, memory), new DeploymentOptions().setInstances(EVENT_LOOPS));
    }

    /** As ready to be sent as it can be. */
    private record Answer(List<Header> head, Buffer body) {
        static Answer of(String[] head, byte[] body) {
            var headers = IntStream.range(0, head.length / 2)
                    .mapToObj(i -> new Header(optimized(head[2 * i]), optimized(head[2 * i + 1])))
                    .toList();
            return new Answer(headers, Buffer.buffer(body));
        }

        private static CharSequence optimized(String text) {
            return HttpHeaders.createOptimized(text);
        }
    }

    private record Header(CharSequence name, CharSequence value) {}

    private static Map<String, Answer> read(String[] arguments) throws SQLException {
        var answers = new HashMap<String, Answer>();
        var url = "jdbc:postgresql://127.0.0.1:%s/%s".formatted(arguments[2], Database.NAME);
        try (var connection = DriverManager.getConnection(url, Database.NAME, arguments[3]);
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select path, head, body from benchmark_document")) {
            while (rows.next()) {
                var head = (String[]) rows.getArray(2).getArray();
                answers.put(rows.getString(1), Answer.of(head, rows.getBytes(3)));
            }
        }
        return answers;
    }

    @Override
    public void start(Promise<Void> started) {
        vertx.createHttpServer()
                .requestHandler(handler())
                .listen(Integer.parseInt(arguments[1]), "127.0.0.1")
                .<Void>mapEmpty()
                .onComplete(started);
    }

    private Handler<HttpServerRequest> handler() {
        return switch (arguments[0]) {
            case "memory" -> request -> answer(request.response(), memory.get(request.uri()));
            case "row" -> byStatement(ROW, 0, row -> row.getBuffer(0));
            default -> byStatement(LiveReview.STATEMENT, SLUG_FROM, row -> Buffer.buffer(row.getString(0)));
        };
    }

    private interface Body {
        Buffer of(Row row);
    }

    private Handler<HttpServerRequest> byStatement(String sql, int keyFrom, Body body) {
        var query = pool().preparedQuery(sql);
        return request -> query.execute(Tuple.of(
                        request.uri().substring(Math.min(keyFrom, request.uri().length()))))
                .onSuccess(rows -> answer(request.response(), first(rows, body)))
                .onFailure(failure -> request.response().setStatusCode(500).end());
    }

    private static Buffer first(RowSet<Row> rows, Body body) {
        return rows.size() == 0 ? null : body.of(rows.iterator().next());
    }

    /** Each event loop has its own connections: nothing is handed from one to another. */
    private PgPool pool() {
        var options = new PgConnectOptions()
                .setPort(Integer.parseInt(arguments[2]))
                .setHost("127.0.0.1")
                .setDatabase(Database.NAME)
                .setUser(Database.NAME)
                .setPassword(arguments[3])
                .setCachePreparedStatements(true)
                // Longer ones would be prepared, and planned, for each request.
                .setPreparedStatementCacheSqlLimit(Integer.MAX_VALUE)
                .setPipeliningLimit(1);
        var size = new PoolOptions()
                .setMaxSize(Math.max(1, CONNECTIONS / EVENT_LOOPS))
                // Who is not measured leaves theirs to the others.
                .setIdleTimeout(IDLE_SECONDS);
        return PgPool.pool(vertx, options, size);
    }

    private static void answer(HttpServerResponse response, Answer answer) {
        if (answer == null) {
            response.setStatusCode(404).end();
            return;
        }
        for (var header : answer.head) {
            response.putHeader(header.name, header.value);
        }
        response.end(answer.body);
    }

    private static void answer(HttpServerResponse response, Buffer body) {
        if (body == null) {
            response.setStatusCode(404).end();
        } else {
            response.putHeader("Content-Type", "application/json").end(body);
        }
    }
}
