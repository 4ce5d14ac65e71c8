package org.marquee.comment.rule;

import jakarta.inject.Singleton;
import java.util.HexFormat;
import java.util.List;
import org.marquee.kernel.limit.Addresses;
import org.marquee.kernel.limit.KeyedHash;
import org.marquee.kernel.text.MailAddress;
import org.marquee.kernel.text.Sha256;

/** What stands for guests where they themselves must not: the same for the same, and nobody can tell from it who it is. */
@Singleton
public class Keys {
    /** Hexadecimal digits of a text's hash. */
    private static final int LENGTH = 32;

    private final KeyedHash hash;

    Keys(KeyedHash hash) {
        this.hash = hash;
    }

    /** Of an e-mail address, in whatever letters and blanks around it. */
    public String address(String email) {
        return hash.of("comment address\n" + MailAddress.normalised(email));
    }

    /** @param prefix of an address, or a network, from {@link Addresses} */
    public String network(String prefix) {
        return hash.of("comment network\n" + prefix);
    }

    /** Of all networks that an address belongs to, as far as they can be blocked. */
    List<String> networks(String ip) {
        return Addresses.networksAround(ip).stream().map(this::network).toList();
    }

    /** Of a name, in whatever way it is spelt. */
    String name(String name) {
        return hash.of("comment name\n" + PlainWords.squeezed(name));
    }

    /** Of what readers see of a comment, without its punctuation: nothing secret, only shorter. */
    public static String text(String text) {
        return HexFormat.of().formatHex(Sha256.of(PlainWords.of(text))).substring(0, LENGTH);
    }
}
