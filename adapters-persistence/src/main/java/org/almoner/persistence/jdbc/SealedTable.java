package org.almoner.persistence.jdbc;

import com.google.common.base.Ascii;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.util.Collections;

/** The tables whose rows are sealed, with the columns that are inserted. */
enum SealedTable {
    /** Facts about people. */
    PERSON_FACT(Order.MATTERS, facts("person_ref", "fact_value, kind")),
    /** What was done with people's files. */
    PERSON_FILE(Order.MATTERS, "person_ref, step, known_since, recorded_by, reason"),
    /** Packages that were opened. */
    CARE_PACKAGE(Order.MATTERS_NOT, "package_ref, person_ref, known_since, recorded_by, reason"),
    /** Facts about packages. */
    PACKAGE_FACT(Order.MATTERS, facts("package_ref", "fact_value, kind")),
    /** Facts about providers. */
    PROVIDER_FACT(Order.MATTERS, facts("provider_ref", "fact_value, kind")),
    /** Reports of visits. */
    VISIT_REPORT(
            Order.MATTERS,
            "package_ref, visit_date, planned_start, known_since, recorded_by, reason, "
                    + "provider_ref, attendance, arrived, minutes, second_carer_minutes, "
                    + "second_carer_arrived, notice_hours, carers, verified, carer_ref"),
    /** Published needs. */
    NEED(Order.MATTERS_NOT, "need_number, package_ref, care_start, known_since, recorded_by, scheme"),
    /** What providers answered. */
    NEED_RESPONSE(
            Order.MATTERS,
            "need_number, provider_ref, asked, known_since, declined_because, bid_start, bid_price, recorded_by"),
    /** How needs were decided. */
    NEED_DECISION(Order.MATTERS_NOT, "need_number, ground, provider_ref, known_since, recorded_by, reason"),
    /** Drafted runs. */
    RUN(
            Order.MATTERS_NOT,
            "run_number, known_since, period_from, period_to, scope, scheme, recorded_by, " + "fingerprint"),
    /** What was done with runs. */
    RUN_EVENT(Order.MATTERS_NOT, "run_number, number, step, known_since, recorded_by, reason"),
    /** Runs that posted. */
    POSTED_RUN(Order.MATTERS_NOT, "run_number"),
    /** Transactions of the ledger. */
    LEDGER_TRANSACTION(
            Order.MATTERS_NOT,
            "run_number, number, kind, period_from, period_to, due_on, person_ref, package_ref, "
                    + "provider_ref, service_code, cause, released_since, released_by, release_reason"),
    /** Their postings. */
    POSTING(Order.MATTERS_NOT, "run_number, number, account, pence"),
    /** Why they correct. */
    CAUSE_CHANGE(
            Order.MATTERS_NOT,
            "run_number, number, change_number, kind, subject, holds_from, holds_to, known_since, "
                    + "recorded_by, reason"),
    /** Held and released lines. */
    HOLD_FACT(Order.MATTERS, facts("line", "hold_reason, actor"));

    private static final String UNIT = "unit_number";

    private final Order order;
    private final ImmutableList<String> columns;
    private final ImmutableList<String> inserted;

    SealedTable(Order order, String columns) {
        this.order = order;
        this.columns = ImmutableList.copyOf(Splitter.on(", ").split(columns));
        this.inserted =
                ImmutableList.<String>builder().addAll(this.columns).add(UNIT).build();
    }

    private static String facts(String about, String value) {
        return about + ", " + Facts.COLUMNS + ", " + value;
    }

    /** Whether it means something which row comes first: then the table has a sequence. */
    private enum Order {
        MATTERS,
        MATTERS_NOT
    }

    boolean isInSequence() {
        return order == Order.MATTERS;
    }

    /** {@return the column by which the rows of a unit come together, and in order where that matters} */
    String orderedBy() {
        return isInSequence() ? "sequence" : UNIT;
    }

    /** {@return whether erasing somebody leaves every row, with other references and words; from the other tables it takes rows} */
    boolean keepsItsRows() {
        return switch (this) {
            case PERSON_FACT, PACKAGE_FACT, VISIT_REPORT, HOLD_FACT -> false;
            default -> true;
        };
    }

    /** {@return the columns of a row} */
    ImmutableList<String> columns() {
        return columns;
    }

    /** {@return the columns of a row, and last the number of the unit that records it} */
    ImmutableList<String> inserted() {
        return inserted;
    }

    /** {@return the statement that inserts a row} */
    String insert() {
        return "INSERT INTO " + this + " (" + String.join(", ", inserted) + ") VALUES ("
                + String.join(", ", Collections.nCopies(inserted.size(), "?")) + ")";
    }

    /** {@return the name of the table} */
    @Override
    public String toString() {
        return Ascii.toLowerCase(name());
    }
}
