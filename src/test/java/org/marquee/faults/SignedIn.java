package org.marquee.faults;

import java.io.IOException;
import java.util.Map;
import org.marquee.faults.Caller.Answer;

/** An account that signs in when it has to; of all that use it, one does that for the others. */
final class SignedIn {
    private final String address;
    private volatile Caller caller;

    SignedIn(String address) {
        this.address = address;
        this.caller = new Caller(address, null);
    }

    Answer send(String method, String path, Object body, String... headers) throws IOException {
        var current = caller;
        var answer = current.send(method, path, body, headers);
        if (answer.status() != 401) {
            return answer;
        }
        var refusal = signIn(current);
        return refusal == null ? caller.send(method, path, body, headers) : refusal;
    }

    /** @return null, or the answer when that did not succeed */
    private synchronized Answer signIn(Caller expired) throws IOException {
        if (caller != expired) {
            return null;
        }
        var answer = new Caller(address, null)
                .post("/api/v1/auth/tokens", Map.of("email", Program.EMAIL, "password", Program.PASSWORD));
        if (!answer.isDone()) {
            return answer;
        }
        caller = new Caller(address, answer.json().get("accessToken").asText());
        return null;
    }
}
