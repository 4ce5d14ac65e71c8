package org.marquee.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SqlSourcesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "select 1 from a                                          | a",
                "SELECT 1 FROM a x JOIN b y ON x.id = y.id                | a b",
                "select 1 from a, b as c, d where a.x in (1, 2)           | a b d",
                "select 1 from a where x = (select max(y) from b), c      | a b",
                "select 1 from public.a                                   | public.a",
                "left join a on true                                      | a",
                "with page as (select 1 from a) select 1 from page        | a",
                "with p as not materialized (select 1 from a), q(n) as (select 2) select 3 from p, q | a",
                "select 1 from unnest(:slugs) s, a                        | a",
                "select 1 from a, lateral (select 1 from b) c             | a b",
                "select extract(year from a.day), trim(both from x) from b | b",
                "select 1 from a where x is not distinct from y           | a",
                "select 1 from a where title = 'from b' for update of a   | a",
                "select 1 from (select 1 from a) b, c                     | c a",
                "delete from a                                            | a",
                "insert into a select 1 from b                            | a b",
                "select 1 from                                            | a computed name",
                "No review from b                                         | ``",
            })
    void names_what_is_read(String sql, String names) {
        assertEquals(names, String.join(" ", SqlSources.of(sql)));
    }

    @ParameterizedTest
    @CsvSource({"%s", "\u0001"})
    void a_name_put_in_later_is_a_source_too(String placeholder) {
        assertEquals(1, SqlSources.of("select 1 from " + placeholder).size());
    }
}
