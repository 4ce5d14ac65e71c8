package org.marquee.review;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.marquee.kernel.json.Differences;
import org.marquee.kernel.page.Page;
import org.marquee.kernel.page.PageQuery;
import org.marquee.kernel.problem.NotFound;
import org.marquee.kernel.sql.Conditions;
import org.marquee.kernel.sql.Lists;
import org.marquee.kernel.sql.Reader;

/** The history of reviews. */
@Singleton
class EditableRevisions {
    private static final String ONE = "select " + RevisionView.DOCUMENT + "\nfrom " + RevisionSummary.FROM
            + "\nwhere v.review_id = ? and v.number = ?";

    private final Reader reader;
    private final Lists lists;
    private final ObjectMapper mapper;

    EditableRevisions(Reader reader, Lists lists, ObjectMapper mapper) {
        this.reader = reader;
        this.lists = lists;
        this.mapper = mapper;
    }

    Page<RevisionSummary> page(UUID review, RevisionOrder order, PageQuery query) {
        return lists.page(
                RevisionSummary.class,
                RevisionSummary.DOCUMENT,
                RevisionSummary.FROM,
                new Conditions().and("v.review_id = ?", review),
                order.order(),
                query);
    }

    RevisionView require(UUID review, int number) {
        return reader.first(RevisionView.class, ONE, review, number)
                .orElseThrow(() -> new NotFound("revision", String.valueOf(number)));
    }

    RevisionDiff diff(UUID review, int from, int to) {
        var before = require(review, from);
        var after = require(review, to);
        return new RevisionDiff(
                from,
                to,
                Differences.fields(fields(before), fields(after)),
                Differences.lines(body(before), body(after)));
    }

    private ObjectNode fields(RevisionView revision) {
        return mapper.<ObjectNode>valueToTree(revision.content()).without("body");
    }

    private static String body(RevisionView revision) {
        return revision.content().body() == null ? "" : revision.content().body();
    }
}
