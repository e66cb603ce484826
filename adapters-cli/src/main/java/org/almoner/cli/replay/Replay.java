package org.almoner.cli.replay;

import com.google.common.collect.ImmutableList;
import java.time.ZoneOffset;
import java.util.Optional;
import org.almoner.application.Almoner;
import org.almoner.application.port.in.Brokerage;
import org.almoner.application.port.in.CarePackages;
import org.almoner.application.port.in.CareRecords;
import org.almoner.application.port.in.CareRecords.Author;
import org.almoner.application.port.in.CareRecords.Recording;
import org.almoner.application.port.in.Progress;
import org.almoner.application.port.in.Runs;
import org.almoner.application.port.in.Runs.Outcome;
import org.almoner.application.port.out.Store;
import org.almoner.cli.replay.Happened.Story;
import org.almoner.cli.text.PlacementText;
import org.almoner.domain.brokerage.Answer;
import org.almoner.domain.delivery.VisitRecord;
import org.almoner.domain.providers.ProviderFacts;
import org.almoner.domain.providers.Registration;
import org.almoner.domain.schemes.Scheme;
import org.almoner.domain.time.DateRange;
import org.almoner.persistence.files.Scenario;
import org.almoner.persistence.files.ScenarioAction;
import org.almoner.simulation.TurnedClock;
import org.almoner.wording.PackageRefusalWords;
import org.almoner.wording.ProviderNames;
import org.almoner.wording.RefusalWords;

/** Plays one scenario on a store that holds nothing yet. Not thread-safe. */
public final class Replay {

    private final Scenario scenario;
    private final Store store;
    private final TurnedClock clock;
    private final Almoner almoner;

    /** Plays the scenario by the scheme on the store. */
    public Replay(Scenario scenario, Scheme scheme, Store store) {
        this.scenario = scenario;
        this.store = store;
        this.clock = new TurnedClock(scenario.entries().get(0).at().toLocalDate());
        this.almoner = Almoner.of(scheme, store, (need, provider) -> Answer.declined(Answer.Decline.NO_ANSWER), clock);
    }

    /**
     * {@return what became of every entry} All of it is one unit of work: a replay that is broken off leaves nothing.
     *
     * @param progress is told of every entry
     */
    public Story play(Progress progress) {
        return store.inOneUnit(() -> playAll(progress));
    }

    private Story playAll(Progress progress) {
        ImmutableList.Builder<Happened> events = ImmutableList.builder();
        for (int done = 0; done < scenario.entries().size(); done++) {
            Scenario.Entry entry = scenario.entries().get(done);
            clock.moveTo(entry.at().toInstant(ZoneOffset.UTC));
            events.add(happened(entry));
            progress.advanced(done + 1L, scenario.entries().size());
        }
        return new Story(scenario, events.build(), almoner.runs().balances());
    }

    private Happened happened(Scenario.Entry entry) {
        try {
            if (entry.action() instanceof ScenarioAction.Draft draft) {
                return drafted(entry, draft);
            }
            Optional<Brokerage.Outcome> ofNeed = ofNeed(entry.action(), entry.author());
            if (ofNeed.isPresent()) {
                return happened(entry, ofNeed.get());
            }
            Happened happened = Happened.of(entry, refusal(entry.action(), entry.author()));
            return happened.isRunPosted()
                    ? happened.posting(almoner.runs().postedBy(((ScenarioAction.TakeStep) entry.action()).run()))
                    : happened;
        } catch (IllegalArgumentException e) {
            return Happened.of(entry, Optional.of(String.valueOf(e.getMessage())));
        }
    }

    private Happened drafted(Scenario.Entry entry, ScenarioAction.Draft draft) {
        Runs.Draft worked =
                almoner.runs().workOut(draft.scope(), draft.to(), entry.author().by(), Progress.SILENT);
        if (worked instanceof Runs.Draft.Refused refused) {
            return Happened.of(entry, Optional.of(RefusalWords.of(refused.because())));
        }
        Runs.Result drafted = almoner.runs().draft((Runs.Draft.WorkedOut) worked);
        return Happened.of(entry, Optional.empty()).without(drafted.unpriced());
    }

    private Happened happened(Scenario.Entry entry, Brokerage.Outcome ofNeed) {
        if (ofNeed instanceof Brokerage.Outcome.Refused refused) {
            return Happened.of(entry, Optional.of(refused.detail()));
        }
        Brokerage.Outcome.Done done = (Brokerage.Outcome.Done) ofNeed;
        ProviderNames names = ProviderNames.of(store.providers().all());
        return Happened.of(entry, Optional.empty()).with(new PlacementText(done.placement(), done.course(), names));
    }

    private Optional<Brokerage.Outcome> ofNeed(ScenarioAction action, Author author) {
        Brokerage brokerage = almoner.brokerage();
        if (action instanceof ScenarioAction.Publish published) {
            return Optional.of(brokerage.publish(published.pack(), published.from(), author));
        }
        if (action instanceof ScenarioAction.AnswerNeed answered) {
            return Optional.of(brokerage.answer(answered.need(), answered.provider(), answered.answer()));
        }
        if (action instanceof ScenarioAction.Award awarded) {
            return Optional.of(brokerage.award(awarded.need(), awarded.provider(), awarded.ground(), author));
        }
        if (action instanceof ScenarioAction.Close closed) {
            return Optional.of(brokerage.close(closed.need(), closed.ground(), author));
        }
        return action instanceof ScenarioAction.ShowNeed shown
                ? Optional.of(brokerage.find(shown.need()))
                : Optional.empty();
    }

    /** {@return why what the entry says was refused, or empty when it was done} */
    private Optional<String> refusal(ScenarioAction action, Author author) {
        if (action instanceof ScenarioAction.TakeStep taken) {
            return step(taken, author);
        }
        if (action instanceof ScenarioAction.AddProvider added
                && store.providers().find(added.provider()).isPresent()) {
            return Optional.of("there is a provider " + added.provider() + " already");
        }
        if (action instanceof ScenarioAction.Release released) {
            return almoner.runs().release(released.line(), author)
                    ? Optional.empty()
                    : Optional.of("line " + released.line() + " is not held");
        }
        Optional<CarePackages.Outcome> ofPackage = ofPackage(action, author);
        if (ofPackage.isPresent()) {
            return refusal(ofPackage.get());
        }
        return record(action, author) instanceof Recording.Refused refused
                ? Optional.of(RefusalWords.of(refused.reasons()))
                : Optional.empty();
    }

    private Optional<CarePackages.Outcome> ofPackage(ScenarioAction action, Author author) {
        CarePackages packages = almoner.packages();
        if (action instanceof ScenarioAction.AskApproval asked) {
            return Optional.of(packages.askApproval(asked.pack(), asked.from(), author));
        }
        if (action instanceof ScenarioAction.Approve approved) {
            return Optional.of(
                    packages.approve(approved.pack(), approved.from(), approved.scope(), approved.role(), author));
        }
        if (action instanceof ScenarioAction.TryPlan tried) {
            return Optional.of(packages.tryPlan(
                    tried.pack(), tried.proposedBy(), tried.plan(), tried.from(), tried.agreed(), author));
        }
        return action instanceof ScenarioAction.KeepPlan kept
                ? Optional.of(packages.keepPlan(kept.pack(), kept.from(), author))
                : Optional.empty();
    }

    private static Optional<String> refusal(CarePackages.Outcome outcome) {
        if (outcome instanceof CarePackages.Outcome.Refused refused) {
            return Optional.of(PackageRefusalWords.of(refused.reasons()));
        }
        return outcome instanceof CarePackages.Outcome.Unknown unknown
                ? Optional.of("there is no package " + unknown.pack() + "; open it first")
                : Optional.empty();
    }

    private Optional<String> step(ScenarioAction.TakeStep taken, Author author) {
        Runs runs = almoner.runs();
        Outcome outcome = runs.step(taken.run(), taken.step(), author);
        if (outcome instanceof Outcome.Refused refused) {
            return Optional.of(RefusalWords.of(refused, taken.step(), author.by()));
        }
        return outcome instanceof Outcome.Unknown unknown
                ? Optional.of(
                        "there is no run " + unknown.run() + "; " + runs.all().size() + " were drafted so far")
                : Optional.empty();
    }

    private Recording record(ScenarioAction action, Author author) {
        CareRecords records = almoner.records();
        if (action instanceof ScenarioAction.HoldLine held) {
            return almoner.runs().hold(held.line(), held.hold(), author);
        }
        if (action instanceof ScenarioAction.AddProvider added) {
            return records.record(
                    added.provider(),
                    ProviderFacts.REGISTRATION,
                    Registration.named(added.name()),
                    DateRange.from(added.from()),
                    author);
        }
        if (action instanceof ScenarioAction.Open open) {
            return records.openPackage(open.pack(), open.person(), author);
        }
        if (action instanceof ScenarioAction.PersonFact<?> fact) {
            return record(records, fact, author);
        }
        if (action instanceof ScenarioAction.PackageFact<?> fact) {
            return record(records, fact, author);
        }
        if (action instanceof ScenarioAction.ProviderFact<?> fact) {
            return record(records, fact, author);
        }
        if (action instanceof ScenarioAction.ConfirmWaiver waiver) {
            return records.confirmWaiver(waiver.person(), waiver.days(), author);
        }
        ImmutableList<VisitRecord> reports = action instanceof ScenarioAction.Deliver deliver
                ? Delivery.asPlanned(store, deliver.pack(), deliver.days())
                : ImmutableList.of(((ScenarioAction.Report) action).report());
        return records.reportVisits(reports, author);
    }

    private static <T> Recording record(CareRecords records, ScenarioAction.PersonFact<T> fact, Author author) {
        return fact.value()
                .map(value -> records.record(fact.person(), fact.kind(), value, fact.holds(), author))
                .orElseGet(() -> records.withdraw(fact.person(), fact.kind(), fact.holds(), author));
    }

    private static <T> Recording record(CareRecords records, ScenarioAction.ProviderFact<T> fact, Author author) {
        return fact.value()
                .map(value -> records.record(fact.provider(), fact.kind(), value, fact.holds(), author))
                .orElseGet(() -> records.withdraw(fact.provider(), fact.kind(), fact.holds(), author));
    }

    private static <T> Recording record(CareRecords records, ScenarioAction.PackageFact<T> fact, Author author) {
        return fact.value()
                .map(value -> records.record(fact.pack(), fact.kind(), value, fact.holds(), author))
                .orElseGet(() -> records.withdraw(fact.pack(), fact.kind(), fact.holds(), author));
    }
}
