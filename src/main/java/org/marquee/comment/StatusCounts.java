package org.marquee.comment;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many comments stand where. */
@Schema(name = "StatusCounts", description = "How many comments stand where.")
record StatusCounts(
        @Schema(minimum = "0", examples = "12") long pending,
        @Schema(minimum = "0", examples = "3481") long approved,
        @Schema(minimum = "0", examples = "7") long rejected,
        @Schema(minimum = "0", examples = "95") long spam,
        @Schema(minimum = "0", examples = "2") long trashed,
        @Schema(minimum = "0", examples = "5") long deleted) {

    /** Of rows {@code x} of {@code comment}. */
    static final String OF_COMMENTS = document("count(*) filter (where x.status = '%s')");

    /** Of rows {@code x} of {@code comment_section}, which know. */
    static final String OF_SECTIONS = document("coalesce(sum(x.%s), 0)");

    private static String document(String count) {
        var members = new StringBuilder();
        for (var status : CommentStatus.values()) {
            members.append(members.isEmpty() ? "" : ", ")
                    .append("'" + status.value + "', ")
                    .append(count.formatted(status.value));
        }
        return "json_build_object(" + members + ")";
    }
}
