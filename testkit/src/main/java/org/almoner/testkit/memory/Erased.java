package org.almoner.testkit.memory;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Iterables;
import java.util.Optional;
import org.almoner.application.port.out.AuditTrail.Entry;
import org.almoner.application.port.out.AuditTrail.Subject;
import org.almoner.application.port.out.Mentions;
import org.almoner.domain.brokerage.NeedId;
import org.almoner.domain.ledger.Account;
import org.almoner.domain.ledger.Balances;
import org.almoner.domain.ledger.Cause;
import org.almoner.domain.ledger.Change;
import org.almoner.domain.ledger.LedgerTransaction;
import org.almoner.domain.ledger.LineKey;
import org.almoner.domain.ledger.Run;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.packages.PersonId;
import org.almoner.domain.time.Fact;
import org.almoner.domain.time.Knowledge;

/**
 * A person who is erased, with the references that take the place of others.
 *
 * @param person who
 * @param reference of the person from now on
 * @param packages the references of the packages from now on
 * @param thirdParties those of third parties
 * @param needs the needs of the packages, with the references of those before
 */
record Erased(
        PersonId person,
        PersonId reference,
        ImmutableMap<PackageId, PackageId> packages,
        ImmutableMap<String, String> thirdParties,
        ImmutableMap<NeedId, PackageId> needs) {

    private static final String WORD = "erased";

    /** {@return the fact, with another reason where that names the person} */
    <T> Fact<T> of(Fact<T> fact) {
        return new Fact<>(fact.value(), fact.holds(), words(fact.known()));
    }

    /** {@return it, with another reason where that names the person} */
    Knowledge words(Knowledge known) {
        return new Knowledge(known.since(), known.by(), words(known.reason()));
    }

    /** {@return the text, or a word in place of one that names the person or a package} */
    String words(String text) {
        return isMentionedIn(text) ? WORD : text;
    }

    /** {@return whether the text names the person or a package} */
    boolean isMentionedIn(String text) {
        return Mentions.of(Iterables.concat(ImmutableList.of(person), packages.keySet()))
                .matcher(text)
                .find();
    }

    PersonId of(PersonId id) {
        return id.equals(person) ? reference : id;
    }

    PackageId of(PackageId id) {
        return packages.getOrDefault(id, id);
    }

    boolean isOf(LineKey line) {
        return line.person().filter(person::equals).isPresent();
    }

    LineKey of(LineKey line) {
        return new LineKey(
                line.person().map(this::of),
                line.period(),
                line.kind(),
                line.pack().map(this::of),
                line.provider(),
                line.service());
    }

    Knowledge of(Knowledge known) {
        return new Knowledge(known.since(), known.by(), WORD);
    }

    /** {@return what is left of what was done} */
    Optional<Entry> of(Entry entry) {
        return references(entry)
                .map(left -> new Entry(left.unit(), left.subject(), left.act(), words(left.known()), left.count()));
    }

    private Optional<Entry> references(Entry entry) {
        Subject subject = entry.subject();
        return switch (subject.kind()) {
            case PERSON ->
                left(
                        entry,
                        subject.reference().equals(person.value()),
                        entry.act().equals(MemoryPeople.EXPORTED),
                        reference.value(),
                        WORD);
            case PACKAGE -> {
                PackageId pack = new PackageId(subject.reference());
                yield left(
                        entry,
                        packages.containsKey(pack),
                        entry.act().equals(MemoryPackages.OPENED),
                        of(pack).value(),
                        WORD);
            }
            case LINE -> left(entry, isOf(LineKey.parse(subject.reference())), false, "", WORD);
            case NEED -> {
                PackageId pack = needs.get(new NeedId(Long.parseLong(subject.reference())));
                yield pack == null || entry.act().equals(MemoryPlacements.ANSWERED)
                        ? Optional.of(entry)
                        : left(
                                entry,
                                true,
                                true,
                                subject.reference(),
                                entry.act().equals(MemoryPlacements.PUBLISHED)
                                        ? MemoryPlacements.reason(of(pack))
                                        : WORD);
            }
            case PROVIDER, RUN -> Optional.of(entry);
        };
    }

    private static Optional<Entry> left(Entry entry, boolean own, boolean kept, String reference, String reason) {
        if (!own) {
            return Optional.of(entry);
        }
        Knowledge known = entry.known();
        return kept
                ? Optional.of(new Entry(
                        entry.unit(),
                        new Subject(entry.subject().kind(), reference),
                        entry.act(),
                        new Knowledge(known.since(), known.by(), reason),
                        entry.count()))
                : Optional.empty();
    }

    LedgerTransaction of(LedgerTransaction transaction) {
        boolean own = isOf(transaction.line());
        return new LedgerTransaction(
                transaction.run(),
                of(transaction.line()),
                Balances.of(transaction.postings().amounts().entrySet().stream()
                        .collect(ImmutableMap.toImmutableMap(
                                entry -> of(entry.getKey(), own), entry -> entry.getValue()))),
                of(transaction.cause(), own));
    }

    private Account of(Account account, boolean own) {
        if (account instanceof Account.Person of) {
            return new Account.Person(of(of.id()));
        }
        if (account instanceof Account.DirectPayment of) {
            return new Account.DirectPayment(of(of.id()));
        }
        if (account instanceof Account.Deferred of) {
            return new Account.Deferred(of(of.id()));
        }
        return own && account instanceof Account.ThirdParty party
                ? new Account.ThirdParty(thirdParties.getOrDefault(party.reference(), party.reference()))
                : account;
    }

    /** {@return the run, without the fingerprint that would tell whoever guesses its lines} */
    Run of(Run run, boolean decided) {
        return decided ? run.with(WORD) : run;
    }

    /** {@return whether the subject of a change is the person, or a package or visit of the person's} */
    private boolean isOf(String subject) {
        return subject.equals(person.value())
                || packages.keySet().stream()
                        .anyMatch(pack -> subject.equals(pack.value()) || subject.startsWith(pack + "/"));
    }

    private Cause of(Cause cause, boolean own) {
        if (cause instanceof Cause.Release release) {
            return new Cause.Release(own ? of(release.released()) : words(release.released()));
        }
        return cause instanceof Cause.Correction correction
                ? new Cause.Correction(correction.changes().stream()
                        .map(change -> own || isOf(change.subject())
                                ? new Change(change.kind(), WORD, change.holds(), of(change.known()))
                                : new Change(change.kind(), change.subject(), change.holds(), words(change.known())))
                        .collect(ImmutableList.toImmutableList()))
                : cause;
    }
}
