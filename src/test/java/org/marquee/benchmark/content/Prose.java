package org.marquee.benchmark.content;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Writes what critics and readers say, a sentence after the other. */
final class Prose {
    private static final Pattern GAP = Pattern.compile("\\{(\\w)}");

    /** The gaps are an adjective, a noun, a place, and the first name of somebody. */
    private static final List<String> SENTENCES = List.of(
            "The first hour belongs to {p}, who plays the {n} as if nobody had told her that the camera was running.",
            "Then the {n} arrives, and with it a {a} kind of trouble.",
            "It is shot in {c}, mostly before sunrise, and the {a} light does half of the acting.",
            "I have seen this {n} before, in other films and in worse weather.",
            "What stays with you isn’t the plot but the sound of a {n} being put down on a table.",
            "{p} and {q} share one scene, and the film never quite recovers from how good it is.",
            "Nobody explains the {n}. Nobody has to.",
            "The script trusts its audience with a {a} silence of almost four minutes.",
            "You could call it a love story, provided that you also call the {n} a character.",
            "There’s a joke about {c} that lands twice, the second time *without* a word being said.",
            "The editing is **merciless** in the right places and {a} in all the others.",
            "Late in the film a {n} is lost, found and given away, which is the whole story told in a minute.",
            "Not everything works: the subplot in {c} is {a}, and it knows it.",
            "The music says too much whenever the {n} says too little.",
            "{p} directs children the way others direct traffic, with patience and with both hands.",
            "By the time we reach {c}, the {a} {n} of the opening has become an accusation.",
            "It would be easy to dislike a film so {a}; it would also be a mistake.",
            "The camera waits for {q} like a {a} dog outside a shop.",
            "Somewhere under the costumes there is a {n} from a much smaller film, and that one is wonderful.",
            "A {a} {n} in the third act costs the film a star, and I’d gladly pay another to see it again.",
            "Every {n} in the house has been chosen by somebody who has lived in one.",
            "The dialogue was translated twice and survived both times.",
            "When the lights went up in {c} nobody moved, and then everybody talked at once.",
            "The ending is {a}, abrupt, and exactly right.",
            "Few performances this year are as {a} as the one {p} gives with her back to us.",
            "One wishes for less {n} and more of the {a} neighbour on the second floor.");

    private static final List<String> REMARKS = List.of(
            "I saw it in {c} last week and can’t stop thinking about the {n}.",
            "Sorry, but the {n} made no sense to me. Was it supposed to be {a}?",
            "{p} deserves every award for this.",
            "**Agreed.** The {a} scene with the {n} is the best of the year.",
            "Am I the only one who thought the ending was {a}?",
            "||The {n} was in the house all along!|| I didn’t see that coming.",
            "My brother walked out. I stayed, and I’m glad.",
            "Thanks for the review, it’s fairer than most.",
            "> The editing is merciless\n\nThat’s one way to say it.",
            "The book was about {c}, wasn’t it? The film changes that for no reason.");

    private final Draw draw;

    Prose(Draw draw) {
        this.draw = draw;
    }

    String sentence() {
        return filled(draw.of(SENTENCES));
    }

    String headline(String title) {
        return "%s: a %s %s in %s"
                .formatted(
                        title,
                        draw.usual(Vocabulary.TITLE_ADJECTIVES),
                        draw.usual(Vocabulary.TITLE_NOUNS),
                        draw.usual(Vocabulary.TITLE_PLACES));
    }

    String phrase() {
        return "The %s %s".formatted(draw.of(Vocabulary.ADJECTIVES), draw.of(Vocabulary.NOUNS));
    }

    String paragraph() {
        var sentences = new ArrayList<String>();
        for (int left = draw.between(3, 6); left > 0; left--) {
            sentences.add(sentence());
        }
        return String.join(" ", sentences);
    }

    String remark() {
        var sentences = new ArrayList<String>();
        for (int left = draw.between(1, 5); left > 0; left--) {
            sentences.add(filled(draw.of(REMARKS)));
        }
        return String.join("\n\n", sentences);
    }

    private String filled(String sentence) {
        return GAP.matcher(sentence).replaceAll(gap -> switch (gap.group(1)) {
            case "a" -> draw.of(Vocabulary.ADJECTIVES);
            case "n" -> draw.of(Vocabulary.NOUNS);
            case "c" -> draw.of(Vocabulary.PLACES);
            default -> draw.of(Vocabulary.FIRST_NAMES);
        });
    }
}
