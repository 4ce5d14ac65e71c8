package org.marquee.comment.rule;

import java.util.List;
import org.marquee.kernel.limit.Allowance;

/**
 * What the rules said together.
 *
 * @param verdict what becomes of it: approved, pending, spam or rejected
 * @param told what its author is told: {@link Verdict#PASS} or {@link Verdict#HOLD}, and never why
 * @param reasons for moderators
 * @param allowance how many more comments may come from the same network
 */
public record Judgement(Verdict verdict, Verdict told, List<Reason> reasons, Allowance allowance) {}
