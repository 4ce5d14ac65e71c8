package org.marquee.confirmation;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.marquee.privacy.PrivacyKind;

/** What links in mails are for, and what our own page says of it where the frontend has none. */
@Schema(name = "ConfirmationKind", description = "What a link in a mail is for.")
enum ConfirmationKind {
    @JsonProperty("address")
    ADDRESS(
            "Confirm your e-mail address",
            "You will be told by mail when somebody replies to your comments.",
            "Confirm",
            "Thank you. You will be told of replies."),
    @JsonProperty("unsubscription")
    UNSUBSCRIPTION(
            "No more mail",
            "No mail about comments will go to your address any more.",
            "Send me no more mail",
            "There will be no more mail."),
    @JsonProperty("export")
    EXPORT(
            "Your data",
            "You get a file with what you wrote and asked for with your e-mail address.",
            "Get the file",
            "You have got the file."),
    @JsonProperty("erasure")
    ERASURE(
            "The erasure of your data",
            "Your e-mail address, and your name beside your comments, will be gone for ever. So will the texts, if that"
                    + " was asked for.",
            "Erase my data",
            "Your data are gone.");

    final String title;
    final String sentence;
    final String button;

    /** Said when it is done. */
    final String done;

    ConfirmationKind(String title, String sentence, String button, String done) {
        this.title = title;
        this.sentence = sentence;
        this.button = button;
        this.done = done;
    }

    static ConfirmationKind of(PrivacyKind kind) {
        return kind == PrivacyKind.EXPORT ? EXPORT : ERASURE;
    }
}
