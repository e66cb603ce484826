package org.almoner.rest.console.people;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.packages.Person;
import org.almoner.domain.packages.PersonFacts;
import org.almoner.domain.packages.PersonHistory;
import org.almoner.domain.packages.PersonId;
import org.almoner.domain.packages.RefusedProviders;
import org.almoner.domain.packages.life.PackageAccount;
import org.almoner.domain.packages.needs.Needs;
import org.almoner.domain.time.FactKind;
import org.almoner.domain.time.Timelines;
import org.almoner.rest.console.packages.Stretch;
import org.almoner.wording.CarersWords;
import org.almoner.wording.CauseWords;
import org.almoner.wording.FactWords;
import org.almoner.wording.ProviderNames;
import org.jspecify.annotations.Nullable;

/**
 * A person as the page shows what is recorded on a day.
 *
 * @param person who
 * @param day which
 * @param born when, or null where nobody knows
 * @param age on the day, in completed years
 * @param home where, or empty
 * @param packages of the person, as they are on the day
 * @param facts that have no place of their own, each in words
 * @param needs as assessed, or null
 * @param carers what the needs ask of carers, in words, or empty
 * @param refused providers from which the person does not want care
 * @param livesWith somebody else of the household, or null
 * @param complains whether complaints are told, and there are any
 * @param waits whether a waiver waits to be confirmed
 * @param holding what holds, held and will hold
 * @param recorded everything that was ever recorded
 */
public record PersonView(
        PersonId person,
        LocalDate day,
        @Nullable LocalDate born,
        int age,
        String home,
        List<Pack> packages,
        List<Fact> facts,
        @Nullable Needs needs,
        String carers,
        List<String> refused,
        @Nullable PersonId livesWith,
        boolean complains,
        boolean waits,
        List<Stretch> holding,
        List<Stretch> recorded) {

    private static final List<FactKind<?>> AGREED = List.of(
            PersonFacts.CHARGE,
            PersonFacts.ABSENCE,
            PersonFacts.WAIVER,
            PersonFacts.DEFERRED_PAYMENT,
            PersonFacts.REPAYMENT,
            PersonFacts.FEE);

    /** A package of the person. */
    public record Pack(PackageId pack, PackageAccount account, String provider) {}

    /** Something that holds on the day. */
    public record Fact(String name, String value) {}

    static PersonView of(
            PersonHistory history,
            List<PackageAccount> packages,
            LocalDate day,
            boolean complains,
            ProviderNames names) {
        Timelines known = history.facts().asKnownAt(Instant.MAX);
        FactWords words = new FactWords(names);
        Optional<Person> person = known.of(PersonFacts.PERSON).find(day);
        Optional<Needs> needs = known.of(PersonFacts.NEEDS).find(day);
        return new PersonView(
                history.id(),
                day,
                person.map(Person::born).orElse(null),
                person.map(someone -> someone.ageOn(day)).orElse(0),
                person.map(someone -> someone.home().toString()).orElse(""),
                packages.stream()
                        .map(account -> new Pack(
                                account.pack(),
                                account,
                                account.provider().map(names::of).orElse("None")))
                        .toList(),
                AGREED.stream()
                        .flatMap(kind -> known.of(kind).find(day).stream()
                                .map(value -> new Fact(CauseWords.kind(kind.name()), words.of(value))))
                        .toList(),
                needs.orElse(null),
                needs.map(Needs::carers).map(CarersWords::of).orElse(""),
                known.of(PersonFacts.REFUSED_PROVIDERS).find(day).stream()
                        .map(RefusedProviders::providers)
                        .flatMap(refused -> refused.stream().map(names::of))
                        .toList(),
                known.of(PersonFacts.LIVES_WITH).find(day).orElse(null),
                complains,
                WaiverView.of(history).stream().anyMatch(WaiverView::waits),
                Stretch.holding(history.facts(), PersonFacts.ALL, day, words),
                Stretch.recorded(history.facts(), day, words));
    }
}
