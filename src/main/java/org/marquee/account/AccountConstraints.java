package org.marquee.account;

import jakarta.inject.Singleton;
import java.util.Map;
import org.marquee.kernel.problem.Problem.Fault;
import org.marquee.kernel.sql.NamedConstraints;

@Singleton
class AccountConstraints implements NamedConstraints {
    @Override
    public Map<String, Fault> taken() {
        return Map.of("account_email_unique", Fault.pointer("/email", "taken", "belongs to another account"));
    }
}
