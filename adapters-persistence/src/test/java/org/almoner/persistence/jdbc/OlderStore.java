package org.almoner.persistence.jdbc;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.almoner.application.port.out.Store;
import org.almoner.domain.ledger.Account;
import org.almoner.domain.ledger.Balances;
import org.almoner.domain.ledger.Cause;
import org.almoner.domain.ledger.Change;
import org.almoner.domain.ledger.LedgerTransaction;
import org.almoner.domain.ledger.LineKey;
import org.almoner.domain.ledger.RunId;
import org.almoner.domain.money.Money;
import org.almoner.domain.prices.ServiceCode;
import org.almoner.domain.time.CareWeek;
import org.almoner.domain.time.Knowledge;

/**
 * What stores of each schema hold that are kept as scripts, so that later versions can show that they still read them. Before a
 * schema changes, {@link #main} writes the store of the one that was released last.
 */
final class OlderStore {

    private static final Knowledge LATER =
            new Knowledge(Instant.parse("2020-11-25T11:00:00Z"), "officer-1", "found at the review");

    private static final String COMMAND_OF_PSQL = "\\";

    private OlderStore() {}

    /** Records one of everything, and a second run with transactions of the causes and kinds that the first does not have. */
    static void record(Store store) {
        Everything.record(store);
        CareWeek week = new CareWeek(Everything.MONDAY);
        RunId run = new RunId(2);
        LineKey care = LineKey.care(Everything.PERSON, week, Everything.PACKAGE, Everything.PROVIDER);
        LineKey block = LineKey.nightBlock(week, Everything.PROVIDER, new ServiceCode("residential"));
        Cause correction = new Cause.Correction(ImmutableList.of(
                new Change("plan", Everything.PACKAGE.value(), week.range(), LATER),
                new Change("health-share", Everything.PACKAGE.value(), week.range(), LATER)));
        store.ledger().draft(Everything.run(run, week));
        store.ledger()
                .post(
                        run,
                        List.of(
                                new LedgerTransaction(run, care, paid(-250), correction),
                                new LedgerTransaction(
                                        run, care.as(LineKey.Kind.CHARGE), billed(), new Cause.Release(LATER)),
                                new LedgerTransaction(run, block, paid(-9900), new Cause.SchemeChanged())));
    }

    private static Balances paid(long pence) {
        return Balances.of(ImmutableMap.of(
                new Account.Provider(Everything.PROVIDER), Money.ofPence(pence),
                new Account.Council(), Money.ofPence(-pence)));
    }

    private static Balances billed() {
        return Balances.of(ImmutableMap.of(
                new Account.ThirdParty("T-1"), Money.ofPence(50),
                new Account.Deferred(Everything.PERSON), Money.ofPence(70),
                new Account.Council(), Money.ofPence(-120)));
    }

    /** Writes the scripts {@code h2.sql} and {@code postgresql.sql} of a store of today's schema into the folder. */
    public static void main(String[] arguments) throws IOException, SQLException, InterruptedException {
        Path folder = Path.of(arguments[0]);
        String h2 = "jdbc:h2:mem:older";
        try (JdbcStore store = JdbcStore.open(h2);
                Connection connection = DriverManager.getConnection(h2, "sa", "");
                PreparedStatement script = connection.prepareStatement("SCRIPT NOPASSWORDS TO ?")) {
            record(store);
            script.setString(1, folder.resolve("h2.sql").toString());
            script.execute();
        }
        String database = PostgresServer.newStore();
        try (JdbcStore store = JdbcStore.open(PostgresServer.url(database))) {
            record(store);
        }
        int ended = new ProcessBuilder(
                        "pg_dump",
                        "--host=localhost",
                        "--port=" + PostgresServer.port(),
                        "--username=postgres",
                        "--inserts",
                        "--no-owner",
                        "--file=" + folder.resolve("postgresql.sql"),
                        database)
                .inheritIO()
                .start()
                .waitFor();
        if (ended != 0) {
            throw new IllegalStateException("pg_dump ended with " + ended);
        }
        Path script = folder.resolve("postgresql.sql");
        Files.write(
                script,
                Files.readAllLines(script).stream()
                        .filter(line -> !line.startsWith(COMMAND_OF_PSQL))
                        .toList());
    }
}
