package org.almoner.persistence.jdbc;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Iterables;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.almoner.application.port.out.Mentions;
import org.almoner.domain.ledger.Account;
import org.almoner.domain.ledger.LineKey;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.packages.PersonFacts;
import org.almoner.domain.packages.PersonId;
import org.almoner.json.FactJson;
import org.jdbi.v3.core.Handle;

/** What is to be done to erase a person, in an order in which each statement still finds its rows. */
final class ErasureSteps {

    private static final String ERASED = "erased";

    /** The columns in which somebody writes in words, and who is erased may be mentioned. */
    private static final ImmutableListMultimap<SealedTable, String> WORDS = Stream.of(SealedTable.values())
            .collect(ImmutableListMultimap.flatteningToImmutableListMultimap(
                    table -> table, table -> table.columns().stream().filter(column -> column.endsWith("reason"))));

    private static final String OF_PERSON = "person_ref = ?";
    private static final String OF_PACKAGE = "package_ref = ?";

    private final Handle handle;
    private final PersonId person;
    private final PersonId reference;
    private final ImmutableMap<PackageId, PackageId> packages;

    /**
     * For a person.
     *
     * @param handle of the unit
     * @param person who is erased
     * @param reference under which the money stays
     */
    ErasureSteps(Handle handle, PersonId person, PersonId reference) {
        this.handle = handle;
        this.person = person;
        this.reference = reference;
        this.packages = renamed(
                all("SELECT package_ref FROM care_package WHERE person_ref = ? ORDER BY package_ref"), PackageId::new);
    }

    /** {@return each with a new reference, which is the person's with a number} */
    private <T> ImmutableMap<T, T> renamed(ImmutableList<String> references, Function<String, T> parse) {
        return IntStream.range(0, references.size())
                .boxed()
                .collect(ImmutableMap.toImmutableMap(
                        i -> parse.apply(references.get(i)), i -> parse.apply(reference + "-" + (i + 1))));
    }

    private ImmutableList<String> all(String query) {
        return Row.all(handle, query, Row::text, person.value());
    }

    ImmutableList<ErasureStep> all() {
        return Stream.of(
                        files(),
                        packages.entrySet().stream().flatMap(pack -> pack(pack.getKey(), pack.getValue())),
                        money(),
                        words())
                .flatMap(steps -> steps)
                .collect(ImmutableList.toImmutableList());
    }

    private Stream<ErasureStep> files() {
        return Stream.of(
                ErasureStep.remove(SealedTable.PERSON_FACT, OF_PERSON, person.value()),
                ErasureStep.change(
                        SealedTable.PERSON_FACT,
                        "fact_value = ?",
                        ImmutableList.of(FactJson.write(PersonId.ERASED)),
                        "kind = ? AND fact_value = ?",
                        PersonFacts.LIVES_WITH.name(),
                        FactJson.write(person)),
                ErasureStep.change(
                        SealedTable.PERSON_FILE,
                        "person_ref = ?, reason = ?",
                        ImmutableList.of(reference.value(), ERASED),
                        OF_PERSON,
                        person.value()));
    }

    /** The package is there under both references until nothing names the old one. */
    private Stream<ErasureStep> pack(PackageId pack, PackageId renamed) {
        return Stream.of(
                ErasureStep.remove(SealedTable.VISIT_REPORT, OF_PACKAGE, pack.value()),
                ErasureStep.remove(SealedTable.PACKAGE_FACT, OF_PACKAGE, pack.value()),
                new ErasureStep(
                        SealedTable.CARE_PACKAGE,
                        "INSERT INTO care_package (package_ref, person_ref, known_since, recorded_by, reason, unit_number)"
                                + " SELECT ?, ?, known_since, recorded_by, ?, unit_number FROM care_package",
                        ImmutableList.of(renamed.value(), reference.value(), ERASED),
                        OF_PACKAGE,
                        ImmutableList.of(pack.value())),
                ErasureStep.change(
                        SealedTable.NEED_DECISION,
                        "reason = ?",
                        ImmutableList.of(ERASED),
                        "need_number IN (SELECT need_number FROM need WHERE package_ref = ?)",
                        pack.value()),
                ErasureStep.change(
                        SealedTable.NEED,
                        "package_ref = ?",
                        ImmutableList.of(renamed.value()),
                        OF_PACKAGE,
                        pack.value()),
                ErasureStep.remove(SealedTable.CARE_PACKAGE, OF_PACKAGE, pack.value()),
                ErasureStep.change(
                        SealedTable.LEDGER_TRANSACTION,
                        "package_ref = ?",
                        ImmutableList.of(renamed.value()),
                        OF_PACKAGE,
                        pack.value()));
    }

    private Stream<ErasureStep> money() {
        return Stream.of(
                        holds(),
                        thirdParties(),
                        causes(),
                        Stream.of(
                                fingerprints(),
                                account(new Account.Person(person), new Account.Person(reference)),
                                account(new Account.DirectPayment(person), new Account.DirectPayment(reference)),
                                account(new Account.Deferred(person), new Account.Deferred(reference)),
                                ErasureStep.change(
                                        SealedTable.LEDGER_TRANSACTION,
                                        "release_reason = ?",
                                        ImmutableList.of(ERASED),
                                        OF_PERSON + " AND release_reason IS NOT NULL",
                                        person.value()),
                                ErasureStep.change(
                                        SealedTable.LEDGER_TRANSACTION,
                                        OF_PERSON,
                                        ImmutableList.of(reference.value()),
                                        OF_PERSON,
                                        person.value())))
                .flatMap(steps -> steps);
    }

    /** {@return the pattern of what mentions the person or a package} */
    String mentions() {
        return Mentions.of(Iterables.concat(ImmutableList.of(person), packages.keySet()))
                .pattern();
    }

    /** Wherever somebody wrote of the person. */
    private Stream<ErasureStep> words() {
        String mentions = mentions();
        return WORDS.entries().stream()
                .map(words -> ErasureStep.change(
                        words.getKey(),
                        words.getValue() + " = ?",
                        ImmutableList.of(ERASED),
                        "REGEXP_LIKE(" + words.getValue() + ", ?)",
                        mentions));
    }

    /** Of a run that is decided nothing rests on the fingerprint, which whoever guesses at the lines could try. */
    private static ErasureStep fingerprints() {
        return ErasureStep.change(
                SealedTable.RUN,
                "fingerprint = ?",
                ImmutableList.of(ERASED),
                "fingerprint <> ? AND EXISTS (SELECT 1 FROM run_event e WHERE e.run_number = run.run_number"
                        + " AND e.step IN ('APPROVE', 'REJECT'))",
                ERASED);
    }

    private Stream<ErasureStep> holds() {
        return Row.all(handle, "SELECT DISTINCT line FROM hold_fact", row -> LineKey.parse(row.text())).stream()
                .filter(line -> line.person().filter(person::equals).isPresent())
                .map(line -> ErasureStep.remove(SealedTable.HOLD_FACT, "line = ?", line.toString()));
    }

    private Stream<ErasureStep> thirdParties() {
        return renamed(
                        all("SELECT DISTINCT p.account FROM posting p JOIN ledger_transaction t"
                                + " ON t.run_number = p.run_number AND t.number = p.number"
                                + " WHERE t.person_ref = ? AND p.account LIKE 'third-party:%' ORDER BY p.account"),
                        account -> account)
                .entrySet()
                .stream()
                .map(account -> ErasureStep.change(
                        SealedTable.POSTING,
                        "account = ?",
                        ImmutableList.of(new Account.ThirdParty(account.getValue()).toString()),
                        "account = ? AND " + ofTransactions(SealedTable.POSTING),
                        account.getKey(),
                        person.value()));
    }

    private static ErasureStep account(Account account, Account renamed) {
        return ErasureStep.change(
                SealedTable.POSTING,
                "account = ?",
                ImmutableList.of(renamed.toString()),
                "account = ?",
                account.toString());
    }

    /** The person's own corrections, and those of others that were caused by what was learned of the person or a package. */
    private Stream<ErasureStep> causes() {
        return Stream.concat(
                Stream.of(
                        causes("subject = ?", person.value()),
                        causes(ofTransactions(SealedTable.CAUSE_CHANGE), person.value())),
                packages.keySet().stream()
                        .flatMap(pack -> Stream.of(
                                causes("subject = ?", pack.value()), causes("subject LIKE ?", pack.value() + "/%"))));
    }

    private static ErasureStep causes(String condition, String argument) {
        return ErasureStep.change(
                SealedTable.CAUSE_CHANGE,
                "subject = ?, reason = ?",
                ImmutableList.of(ERASED, ERASED),
                condition,
                argument);
    }

    private static String ofTransactions(SealedTable table) {
        return "EXISTS (SELECT 1 FROM ledger_transaction t WHERE t.run_number = " + table
                + ".run_number AND t.number = " + table + ".number AND t.person_ref = ?)";
    }
}
