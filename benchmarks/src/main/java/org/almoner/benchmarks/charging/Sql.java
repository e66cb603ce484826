package org.almoner.benchmarks.charging;

/** The tables and the statement of {@link DuckDbContender}. */
final class Sql {

    static final String TABLES = """
            create table visits (stretch integer not null, kind tinyint not null,
                planned smallint not null, planned2 smallint not null,
                actual smallint not null, actual2 smallint not null, notice smallint not null);
            create table stretches (stretch integer not null, line integer not null, tariff tinyint not null,
                share smallint not null, charged boolean not null, full_cost boolean not null);
            create table lines (line integer not null, week integer not null);
            create table weeks (week integer not null, contribution integer not null);
            create table rates (tariff tinyint not null, pence integer not null);
            """;

    /** Gross in sixtieths of a penny, NHS and person in 600,000ths, until a line is rounded. */
    static final String CHARGE = """
            create or replace table result as
            with counted as (
                select stretch,
                    sum(case kind
                        when 1 then
                            least(planned, (2 * (case when actual > 0 and abs(actual - planned) <= 10
                                then planned else actual end) + 5) // 10 * 5)
                            + least(planned2, (2 * (case when actual2 > 0 and abs(actual2 - planned2) <= 10
                                then planned2 else actual2 end) + 5) // 10 * 5)
                        when 3 then planned + planned2
                        when 4 then case when notice >= 24 then 0
                            else (planned + 5) // 10 * 5 + (planned2 + 5) // 10 * 5 end
                        else 0 end)::bigint as paid,
                    sum(case kind when 1 then least(planned, actual) + least(planned2, actual2)
                        else 0 end)::bigint as charged
                from visits group by stretch),
            summed as (
                select line,
                    sum(paid * pence)::bigint as gross,
                    sum(paid * pence * share)::bigint as health,
                    sum(case when stretches.charged then counted.charged * pence * (10000 - share)
                        else 0 end)::bigint as cost,
                    sum(case when stretches.charged and full_cost then counted.charged * pence * (10000 - share)
                        else 0 end)::bigint as full_cost
                from counted join stretches using (stretch) join rates using (tariff)
                group by line),
            rounded as (
                select line, week, (2 * gross + 60) // 120 as gross, (2 * health + 600000) // 1200000 as health,
                    least(cost // 600000, (2 * gross + 60) // 120 - (2 * health + 600000) // 1200000) as cost, full_cost
                from summed join lines using (line)),
            limited as (
                select week, sum(cost)::bigint as cost_of_care,
                    least(contribution + sum(full_cost)::bigint // 600000, sum(cost)::bigint) as charge
                from rounded join weeks using (week)
                group by week, contribution),
            parts as (
                select line, week, gross, health, charge,
                    case when charge = 0 then 0 else charge * cost // cost_of_care end as part,
                    case when charge = 0 then 0 else charge * cost % cost_of_care end as remainder
                from rounded join limited using (week)),
            several as (
                select line,
                    charge - sum(part) over (partition by week)
                        >= row_number() over (partition by week order by remainder desc, line) as one_more
                from parts where week in (select week from lines group by week having count(*) > 1))
            select line, gross, health, part + coalesce(one_more, false)::bigint as person
            from parts left join several using (line)
            """;

    private Sql() {}
}
