package org.almoner.persistence.jdbc;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
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

    private static final String NAME = "almoner";
    private static final String NEW = "almoner-new";
    private static final String FILE = ".mv.db";
    private static final String HEADER = "H:";
    private static final int BLOCK = 4096;

    private static final String LAST_LEARNED = """
            SELECT MAX(latest) FROM (
                SELECT MAX(known_since) AS latest FROM person_fact
                UNION ALL SELECT MAX(known_since) FROM person_file
                UNION ALL SELECT MAX(known_since) FROM care_package
                UNION ALL SELECT MAX(known_since) FROM package_fact
                UNION ALL SELECT MAX(known_since) FROM provider_fact
                UNION ALL SELECT MAX(known_since) FROM visit_report
                UNION ALL SELECT MAX(known_since) FROM need
                UNION ALL SELECT MAX(known_since) FROM need_response
                UNION ALL SELECT MAX(known_since) FROM need_decision
                UNION ALL SELECT MAX(known_since) FROM run
                UNION ALL SELECT MAX(known_since) FROM run_event
                UNION ALL SELECT MAX(known_since) FROM hold_fact) AS learned
            """;

    private final Database database;
    private final Units units;
    private final People people;
    private final Packages packages;
    private final Providers providers;
    private final Visits visits;
    private final Placements placements;
    private final Ledger ledger;
    private final AuditTrail audit;
    private final Keys keys;

    private JdbcStore(Address address, Failures failures) {
        this.database = Database.open(address, failures);
        this.units = new Units(database, failures);
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
        Address address = Address.of("jdbc:h2:file:" + absolute.resolve(NAME), Optional.empty());
        Failures failures = new Failures(absolute.toString(), address.product());
        prepare(absolute, failures);
        makeUnderAnotherName(absolute, failures);
        return new JdbcStore(address, failures);
    }

    /** H2 keeps each table as it is made: a program killed while it makes a store would leave half of one. */
    private static void makeUnderAnotherName(Path folder, Failures failures) {
        Path file = folder.resolve(NAME + FILE);
        if (Files.exists(file)) {
            return;
        }
        Path made = folder.resolve(NEW + FILE);
        try {
            Files.deleteIfExists(made);
            Database.open(Address.of("jdbc:h2:file:" + folder.resolve(NEW), Optional.empty()), failures)
                    .close();
            Files.move(made, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new StoreException(
                    "the store " + folder + " cannot be created (" + e.getMessage()
                            + "); choose another folder, or allow writing to this one",
                    e);
        }
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
        return new JdbcStore(address, new Failures(address.toString(), address.product()));
    }

    private static void prepare(Path folder, Failures failures) {
        if (folder.toString().contains(";")) {
            throw failures.because("cannot be in a folder whose path has a semicolon; choose another folder");
        }
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw failures.because("is to be a folder, but there is a file of that name; choose another folder");
        }
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new StoreException(
                    "the store " + folder + " cannot be created (" + e.getMessage()
                            + "); choose another folder, or allow writing to this one",
                    e);
        }
        Path file = folder.resolve(NAME + FILE);
        if (!Files.isWritable(folder) || (Files.exists(file) && !Files.isWritable(file))) {
            throw failures.because("cannot be written; allow writing to the folder and its files, or choose another");
        }
        if (Files.exists(file) && !beginsAsStore(file)) {
            throw failures.because(H2.damaged(""));
        }
    }

    /**
     * {@return whether the file has the header of an H2 file, of which there are two copies} H2 would take an empty file for
     * a new store. A file that cannot be read, such as one that another program holds, is left to H2 to refuse.
     */
    private static boolean beginsAsStore(Path file) {
        try (InputStream bytes = Files.newInputStream(file)) {
            String start = new String(bytes.readNBytes(2 * BLOCK), StandardCharsets.ISO_8859_1);
            return start.startsWith(HEADER) || start.startsWith(HEADER, BLOCK);
        } catch (IOException e) {
            return true;
        }
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
        return units.read(handle -> handle.select(LAST_LEARNED)
                .map((columns, context) -> Optional.ofNullable(columns.getObject(1, LocalDateTime.class)))
                .one()
                .map(latest -> latest.toInstant(ZoneOffset.UTC)));
    }

    @Override
    public <T> T inOneUnit(Supplier<T> work) {
        return units.inOneUnit(work);
    }

    /** Closes the store, and gives its files free for other programs. What is recorded is kept. */
    @Override
    public void close() {
        database.close();
    }
}
