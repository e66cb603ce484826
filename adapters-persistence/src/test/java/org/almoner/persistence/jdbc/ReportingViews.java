package org.almoner.persistence.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.almoner.domain.ledger.Account;
import org.almoner.domain.ledger.Balances;
import org.almoner.domain.ledger.Cause;
import org.almoner.domain.ledger.LedgerTransaction;
import org.almoner.domain.ledger.LineKey;
import org.almoner.domain.ledger.RunId;
import org.almoner.domain.money.Money;
import org.almoner.domain.time.CareWeek;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an analyst reads with any SQL tool. */
abstract class ReportingViews {

    /** {@return the store, which is closed before an analyst comes} */
    abstract JdbcStore open();

    /** {@return the connection of an analyst} */
    abstract Connection analyst() throws SQLException;

    @BeforeEach
    void postAndCorrect() {
        CareWeek week = new CareWeek(Everything.MONDAY);
        RunId second = new RunId(2);
        try (JdbcStore store = open()) {
            Everything.record(store);
            store.ledger().draft(Everything.run(second, week));
            store.ledger()
                    .post(
                            second,
                            List.of(new LedgerTransaction(
                                    second,
                                    LineKey.care(Everything.PERSON, week, Everything.PACKAGE, Everything.PROVIDER),
                                    Balances.of(ImmutableMap.of(
                                            new Account.Health(), Money.ofPence(50),
                                            new Account.Council(), Money.ofPence(-50))),
                                    new Cause.SchemeChanged())));
        }
    }

    @Test
    void balancesShowWhatEachAccountStandsAt() throws SQLException {
        assertThat(rows("SELECT account, pence FROM v_balances ORDER BY account"))
                .containsExactly("council|510", "nhs|350", "person:C-00001|100", "provider:P-001|-960");
    }

    @Test
    void careShowsGrossAndWhoBearsIt() throws SQLException {
        assertThat(rows("SELECT period_from, period_to, package_ref, provider_ref, person_ref, gross_pence, nhs_pence,"
                        + " council_pence, third_party_pence, person_billed_pence, person_collected_pence FROM v_care"))
                .containsExactly("2020-11-02|2020-11-09|K-00001|P-001|C-00001|1000|350|510|0|100|40");
    }

    @Test
    void visitsArePlainColumnsAndOtherFactsNameTheirKind() throws SQLException {
        assertThat(rows("SELECT person_ref, kind, fact_value, holds_from, holds_to, known_since FROM person_fact"
                        + " WHERE kind = 'person'"))
                .containsExactly("C-00001|person|{\"id\":\"C-00001\",\"born\":\"1934-02-28\",\"home\":\"LE67 3FN\"}"
                        + "|2020-11-02|null|2020-10-25 01:30:00.000001");
        assertThat(rows("SELECT package_ref, attendance, arrived, minutes FROM visit_report"))
                .containsExactly("K-00001|ATTENDED|01:31:07|44");
    }

    @Test
    void guideShowsAQueryThatAnAnalystCanRun() throws IOException, SQLException {
        String guide = Files.readString(Path.of("../docs/guide/database.md"));
        String query = guide.substring(guide.indexOf("```sql") + 6, guide.indexOf(";\n```", guide.indexOf("```sql")));
        assertThat(rows(query)).singleElement().asString().matches("2020-11-02\\|10\\.0*\\|1\\.40*");
    }

    private List<String> rows(String query) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = analyst();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            while (result.next()) {
                List<String> columns = new ArrayList<>();
                for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                    columns.add(String.valueOf(result.getString(i)));
                }
                rows.add(String.join("|", columns));
            }
        }
        return rows;
    }
}
