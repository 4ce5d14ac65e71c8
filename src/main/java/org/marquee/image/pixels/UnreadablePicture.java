package org.marquee.image.pixels;

/** A file that is not taken as a picture; the message is a sentence for the client. */
public class UnreadablePicture extends RuntimeException {
    /** Why, as far as the client has to tell cases apart. */
    public enum Reason {
        /** Another kind of file, or a picture that carries a document of another kind. */
        NOT_A_PICTURE,
        /** A picture that would cost too much to decode, said by its header. */
        TOO_LARGE,
        /** A picture of a known format that is cut off, damaged or of a variant that nobody uses. */
        BROKEN
    }

    private final Reason reason;
    private final String sentence;

    private UnreadablePicture(Reason reason, String sentence, Throwable cause) {
        super(sentence, cause);
        this.reason = reason;
        this.sentence = sentence;
    }

    private UnreadablePicture(Reason reason, String sentence) {
        super(sentence);
        this.reason = reason;
        this.sentence = sentence;
    }

    static UnreadablePicture notAPicture(String sentence) {
        return new UnreadablePicture(Reason.NOT_A_PICTURE, sentence);
    }

    static UnreadablePicture tooLarge(String sentence) {
        return new UnreadablePicture(Reason.TOO_LARGE, sentence);
    }

    /** @param fault what is wrong with the file, as the end of a sentence */
    static UnreadablePicture broken(String fault) {
        return new UnreadablePicture(Reason.BROKEN, brokenSentence(fault));
    }

    static UnreadablePicture broken(String fault, Throwable cause) {
        return new UnreadablePicture(Reason.BROKEN, brokenSentence(fault), cause);
    }

    private static String brokenSentence(String fault) {
        return "The picture cannot be read: %s.".formatted(fault);
    }

    public Reason reason() {
        return reason;
    }

    /** The message, which is never missing here. */
    public String sentence() {
        return sentence;
    }
}
