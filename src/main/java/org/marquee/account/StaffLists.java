package org.marquee.account;

import jakarta.inject.Singleton;
import java.util.UUID;
import org.marquee.kernel.page.Page;
import org.marquee.kernel.page.PageQuery;
import org.marquee.kernel.problem.NotFound;
import org.marquee.kernel.sql.Conditions;
import org.marquee.kernel.sql.Lists;
import org.marquee.kernel.sql.Order;
import org.marquee.kernel.sql.Reader;

/** Accounts and API keys as they are shown: without any hash. */
@Singleton
class StaffLists {
    private static final Order ACCOUNTS =
            Order.by("name", new Order.Key("a.name collate \"und-x-icu\"", "text"), new Order.Key("a.id", "uuid"));

    private static final Order KEYS =
            Order.by("name", new Order.Key("k.name collate \"und-x-icu\"", "text"), new Order.Key("k.id", "uuid"));

    private final Reader reader;
    private final Lists lists;

    StaffLists(Reader reader, Lists lists) {
        this.reader = reader;
        this.lists = lists;
    }

    Page<AccountView> accounts(AccountFilter filter, PageQuery page) {
        return lists.page(AccountView.class, AccountView.DOCUMENT, "account a", filter.conditions(), ACCOUNTS, page);
    }

    AccountView requireAccount(UUID id) {
        return reader.first(AccountView.class, "select " + AccountView.DOCUMENT + " from account a where a.id = ?", id)
                .orElseThrow(() -> new NotFound("account", id.toString()));
    }

    Page<ApiKeyView> keys(PageQuery page) {
        return lists.page(ApiKeyView.class, ApiKeyView.DOCUMENT, "api_key k", new Conditions(), KEYS, page);
    }

    ApiKeyView requireKey(UUID id) {
        return reader.first(ApiKeyView.class, "select " + ApiKeyView.DOCUMENT + " from api_key k where k.id = ?", id)
                .orElseThrow(() -> new NotFound("API key", id.toString()));
    }
}
