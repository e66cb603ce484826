package org.almoner.persistence.jdbc;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.almoner.application.port.out.AuditTrail;
import org.almoner.application.port.out.Keys;
import org.almoner.application.port.out.Ledger;
import org.almoner.application.port.out.Packages;
import org.almoner.application.port.out.People;
import org.almoner.application.port.out.Placements;
import org.almoner.application.port.out.Providers;
import org.almoner.application.port.out.Store;
import org.almoner.application.port.out.StoreException;
import org.almoner.application.port.out.Visits;

/**
 * The store in a relational database. Rows are only ever added, but for what is erased. Thread-safe; units of work take turns, in whatever thread
 * or program they are.
 *
 * <p>One program at a time has an H2 file open; {@link #close()} gives it free. A PostgreSQL database is shared.
 */
public final class JdbcStore implements Store, AutoCloseable {

    private final Database database;
    private final Units units;
    private final LastLearned lastLearned;
    private final People people;
    private final Packages packages;
    private final Providers providers;
    private final Visits visits;
    private final Placements placements;
    private final Ledger ledger;
    private final AuditTrail audit;
    private final Keys keys;

    private JdbcStore(Database database, Failures failures) {
        this.database = database;
        this.units = new Units(database, failures);
        this.lastLearned = new LastLearned(units);
        this.people = new JdbcPeople(units);
        this.packages = new JdbcPackages(units);
        this.providers = new JdbcProviders(units);
        this.visits = new JdbcVisits(units);
        this.placements = new JdbcPlacements(units);
        this.ledger = new JdbcLedger(units);
        this.audit = new JdbcAuditTrail(units);
        this.keys = new JdbcKeys(units);
    }

    /**
     * Opens the store kept in a folder, in the H2 file {@code almoner.mv.db}. Folder and store are created if they are not
     * there.
     *
     * @throws StoreException if another program has it open, it cannot be written, is damaged, or is of a newer Almoner
     */
    public static JdbcStore inFolder(Path folder) {
        Path absolute = folder.toAbsolutePath().normalize();
        Failures failures = new Failures(absolute.toString(), new H2());
        return new JdbcStore(new StoreFolder(absolute, failures).open(), failures);
    }

    /**
     * Opens the store in a database of H2 or PostgreSQL. A database without tables is made a store, and the store of an older
     * Almoner is brought up to this one.
     *
     * @param url the JDBC URL, such as {@code jdbc:postgresql://localhost/almoner?user=almoner} or {@code jdbc:h2:mem:trial}
     * @throws StoreException if the database cannot be reached or used
     */
    public static JdbcStore open(String url) {
        return open(Address.of(url, Optional.empty()));
    }

    /**
     * Opens the store in a database as {@link #open(String)} does, with a password that the URL does not have.
     *
     * @throws StoreException if the database cannot be reached or used
     */
    public static JdbcStore open(String url, String password) {
        return open(Address.of(url, Optional.of(password)));
    }

    private static JdbcStore open(Address address) {
        Failures failures = new Failures(address.toString(), address.product());
        return new JdbcStore(Database.open(address, failures), failures);
    }

    @Override
    public People people() {
        return people;
    }

    @Override
    public Packages packages() {
        return packages;
    }

    @Override
    public Providers providers() {
        return providers;
    }

    @Override
    public Visits visits() {
        return visits;
    }

    @Override
    public Placements placements() {
        return placements;
    }

    @Override
    public Ledger ledger() {
        return ledger;
    }

    @Override
    public AuditTrail audit() {
        return audit;
    }

    @Override
    public Keys keys() {
        return keys;
    }

    @Override
    public Optional<Instant> lastLearned() {
        return lastLearned.get();
    }

    @Override
    public <T> T inOneUnit(Supplier<T> work) {
        return units.inOneUnit(work);
    }

    @Override
    public <T> T inOneView(Supplier<T> work) {
        return units.inOneView(work);
    }

    /** Closes the store, and gives its files free for other programs. What is recorded is kept. */
    @Override
    public void close() {
        database.close();
    }
}
