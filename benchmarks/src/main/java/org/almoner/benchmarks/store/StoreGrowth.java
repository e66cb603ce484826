package org.almoner.benchmarks.store;

import static org.almoner.benchmarks.store.StoreComparison.execute;
import static org.almoner.benchmarks.store.StoreComparison.median;
import static org.almoner.benchmarks.store.StoreComparison.millis;
import static org.almoner.benchmarks.store.StoreComparison.print;

import com.google.common.collect.ImmutableList;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.almoner.application.port.out.Store;
import org.almoner.domain.packages.PersonId;
import org.almoner.domain.time.DateRange;
import org.almoner.persistence.jdbc.JdbcStore;

/**
 * What a store of more and more visits takes to read one person's year and to write a council's pay run.
 *
 * @param product which
 * @param week the pay run
 * @param series the function of SQL that gives numbers
 * @param number the name of its column
 */
record StoreGrowth(String product, PayRun week, String series, String number) {

    private static final int VISITS_OF_A_YEAR = 1000;
    private static final int READINGS = 200;
    private static final int AT_ONCE = 100_000;
    private static final ImmutableList<Integer> PARTS = ImmutableList.of(100, 10, 1);

    /** Measures with a hundredth of the visits, a tenth, and all. */
    void measure(int visits, NewDatabase databases) throws SQLException {
        for (int part : PARTS) {
            measureOne(visits / part, databases.create(visits / part));
        }
    }

    private void measureOne(int visits, String url) throws SQLException {
        int packages = visits / VISITS_OF_A_YEAR;
        fill(url, visits, packages);
        try (JdbcStore store = JdbcStore.open(url)) {
            List<Double> times = new ArrayList<>();
            IntUnaryOperator scattered = i -> (int) (i * 7919L % packages);
            for (int i = 0; i < 2 * READINGS; i++) {
                PersonId person = new PersonId("YC-" + scattered.applyAsInt(i));
                double took = millis(() -> readYear(store, person));
                if (i >= READINGS) {
                    times.add(took);
                }
            }
            Collections.sort(times);
            week.open(store);
            print(
                    "%s with %,d visits stored: one person's year of %,d read in %.2f ms at the median, %.2f ms nine times of"
                            + " ten; the pay run written in %.0f ms",
                    product,
                    visits,
                    VISITS_OF_A_YEAR,
                    median(times),
                    times.get(times.size() * 9 / 10),
                    millis(() -> week.record(store)));
        }
    }

    /** Every package has as many visits, three a day; they are stored by day, so those of one package are far apart. */
    private void fill(String url, int visits, int packages) throws SQLException {
        JdbcStore.open(url).close();
        execute(
                url,
                "INSERT INTO care_package (package_ref, person_ref, unit_number) SELECT 'YK-' || " + number
                        + ", 'YC-' || " + number + ", 1 FROM " + series + "(0, " + (packages - 1) + ")");
        for (int first = 0; first < visits; first += AT_ONCE) {
            fill(url, first, Math.min(visits, first + AT_ONCE) - 1, packages);
        }
        execute(url, "ANALYZE");
    }

    private void fill(String url, int first, int last, int packages) throws SQLException {
        execute(
                url,
                "INSERT INTO visit_report (package_ref, visit_date, planned_start, known_since, recorded_by, reason,"
                        + " provider_ref, attendance, arrived, minutes, second_carer_minutes, unit_number)"
                        + " SELECT 'YK-' || MOD(n, " + packages + "), CAST(DATE '2020-01-01' + CAST(n / "
                        + (3 * packages)
                        + " AS INT) AS DATE), TIME '07:30' + INTERVAL '5' HOUR * MOD(n / " + packages + ", 3),"
                        + " TIMESTAMP '2020-12-31 09:00:00', 'P-1', 'reported', 'P-1', 'ATTENDED', TIME '07:33', 30, 0, 1"
                        + " FROM (SELECT " + number + " AS n FROM " + series + "(" + first + ", " + last
                        + ")) AS numbers");
    }

    private static void readYear(Store store, PersonId person) {
        int visits = store.packages().of(person).stream()
                .mapToInt(pack -> store.visits()
                        .of(pack.id(), DateRange.of(LocalDate.of(2020, 1, 1), LocalDate.of(2021, 1, 1)))
                        .size())
                .sum();
        if (visits != VISITS_OF_A_YEAR) {
            throw new IllegalStateException(visits + " visits of person " + person);
        }
    }

    /** Makes databases. */
    @FunctionalInterface
    interface NewDatabase {

        /** {@return the URL of a new one, for so many visits} */
        String create(int visits) throws SQLException;
    }
}
