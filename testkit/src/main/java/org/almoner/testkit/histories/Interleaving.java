package org.almoner.testkit.histories;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.Serial;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.almoner.application.asknown.StoreAsKnown;
import org.almoner.application.port.out.AuditTrail;
import org.almoner.application.port.out.AuditTrail.Subject;
import org.almoner.application.port.out.Store;
import org.almoner.domain.delivery.VisitRecord;
import org.almoner.domain.packages.PackageHistory;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.packages.PersonHistory;
import org.almoner.domain.packages.PersonId;
import org.almoner.domain.providers.ProviderHistory;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Fact;
import org.almoner.domain.time.Histories;
import org.almoner.domain.time.Knowledge;

/**
 * Steps, and what is asked after each of them. Immutable.
 *
 * @param packages the packages that are opened first, and whose they are
 * @param opened since when, by whom and why
 * @param steps what is done then, in this order
 * @param questions what is asked after each step, of everything that was ever recorded
 */
public record Interleaving(
        ImmutableMap<PackageId, PersonId> packages,
        Knowledge opened,
        ImmutableList<Step> steps,
        ImmutableList<Question> questions) {

    /**
     * What held on a day, as known at an instant.
     *
     * @param day the day
     * @param at the instant
     */
    public record Question(LocalDate day, Instant at) {}

    /** {@return whether a unit of work fails, wherever it is} */
    public boolean hasUnitThatFails() {
        return fails(steps);
    }

    private static boolean fails(List<Step> steps) {
        return steps.stream().anyMatch(step -> step instanceof Step.Unit unit && (unit.fails() || fails(unit.steps())));
    }

    /**
     * Does the steps, and asks after each of them.
     *
     * @param store one that holds nothing
     * @throws AssertionError if an answer is not that of the plain list
     */
    public void playOn(Store store) {
        new Play(store).all();
    }

    private final class Play {

        private final Store store;
        private final PlainList list = new PlainList();
        private final Set<PlainList.Key> met = new HashSet<>();

        Play(Store store) {
            this.store = store;
        }

        void all() {
            packages.forEach((pack, person) -> store.packages().open(pack, person, opened));
            steps.forEach(this::step);
            assertThat(store.audit().entries(AuditTrail.Query.ALL))
                    .extracting(AuditTrail.Entry::count)
                    .satisfies(counts -> assertThat(
                                    counts.stream().mapToInt(count -> count).sum())
                            .isEqualTo(packages.size() + list.size()));
            assertThat(store.audit().verify(Optional.empty())).isEmpty();
        }

        private void step(Step step) {
            if (step instanceof Step.Records<?> records) {
                record(records);
            } else if (step instanceof Step.Reports reports) {
                store.visits().record(reports.reports());
                reports.reports().forEach(report -> list.add(subject(report), VisitRecord.KIND, report));
            } else if (step instanceof Step.Unit unit) {
                unit(unit);
            }
            met.addAll(list.keys());
            questions.forEach(this::ask);
        }

        private <T> void record(Step.Records<T> records) {
            String reference = records.subject().reference();
            switch (records.subject().kind()) {
                case PERSON -> store.people().record(new PersonId(reference), records.kind(), records.fact());
                case PACKAGE -> store.packages().record(new PackageId(reference), records.kind(), records.fact());
                case PROVIDER -> store.providers().record(new ProviderId(reference), records.kind(), records.fact());
                case NEED, RUN, LINE -> throw new IllegalArgumentException("no facts are recorded of " + reference);
            }
            list.add(records.subject(), records.kind(), records.fact());
        }

        private void unit(Step.Unit unit) {
            int before = list.size();
            try {
                store.inOneUnit(() -> {
                    unit.steps().forEach(this::step);
                    if (unit.fails()) {
                        throw new GivenUpException();
                    }
                    return unit;
                });
            } catch (GivenUpException e) {
                list.shortenTo(before);
            }
        }

        private void ask(Question question) {
            Store then = StoreAsKnown.at(question.at(), store);
            for (PlainList.Key key : met) {
                Optional<Object> expected = list.on(question.day(), question.at(), key.subject(), key.kind());
                if (!key.kind().equals(VisitRecord.KIND)) {
                    assertThat(held(histories(store, key.subject()), key, question))
                            .as("%s of %s on %s", key.kind(), key.subject(), question)
                            .isEqualTo(expected);
                    assertThat(held(histories(then, key.subject()), key, question))
                            .as("%s of %s on %s, of the store as known then", key.kind(), key.subject(), question)
                            .isEqualTo(expected);
                }
            }
            ImmutableList<Fact<?>> reports = list.all(question.day(), question.at(), VisitRecord.KIND);
            assertThat(new ArrayList<Object>(then.visits().on(DateRange.day(question.day()))))
                    .as("visits of %s", question)
                    .isEqualTo(reports);
            Instant learned =
                    list.lastLearned().filter(opened.since()::isBefore).orElse(opened.since());
            assertThat(store.lastLearned()).contains(learned);
        }

        private Optional<?> held(Histories histories, PlainList.Key key, Question question) {
            return histories.of(key.kind()).asKnownAt(question.at()).find(question.day());
        }

        private Histories histories(Store of, Subject subject) {
            String reference = subject.reference();
            Optional<Histories> histories = switch (subject.kind()) {
                case PERSON -> of.people().find(new PersonId(reference)).map(PersonHistory::facts);
                case PACKAGE -> of.packages().find(new PackageId(reference)).map(PackageHistory::facts);
                case PROVIDER -> of.providers().find(new ProviderId(reference)).map(ProviderHistory::facts);
                case NEED, RUN, LINE -> Optional.empty();
            };
            return histories.orElse(Histories.none());
        }

        private Subject subject(Fact<VisitRecord> report) {
            return new Subject(
                    Subject.Kind.PACKAGE,
                    report.value().orElseThrow().visit().pack().value());
        }
    }

    /** Thrown by a unit that fails. */
    private static final class GivenUpException extends RuntimeException {

        @Serial
        private static final long serialVersionUID = 1L;
    }
}
