package org.almoner.persistence.files;

import java.time.LocalDate;
import java.util.Optional;
import org.almoner.domain.brokerage.Answer;
import org.almoner.domain.brokerage.Decision.Ground;
import org.almoner.domain.brokerage.NeedId;
import org.almoner.domain.delivery.VisitRecord;
import org.almoner.domain.ledger.Hold;
import org.almoner.domain.ledger.LineKey;
import org.almoner.domain.ledger.Run;
import org.almoner.domain.ledger.RunId;
import org.almoner.domain.ledger.RunRecord.Step;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.packages.PersonId;
import org.almoner.domain.packages.WeeklyPlan;
import org.almoner.domain.packages.approvals.ApprovalScope;
import org.almoner.domain.packages.approvals.ApproverRole;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.FactKind;

/** What an entry of a scenario tells or does. */
public sealed interface ScenarioAction {

    /**
     * A provider exists, of which no more is told yet than its name.
     *
     * @param provider its reference
     * @param name as the public knows it
     * @param from since when
     */
    record AddProvider(ProviderId provider, String name, LocalDate from) implements ScenarioAction {}

    /**
     * A fact about a provider is recorded or withdrawn.
     *
     * @param provider which
     * @param kind of the fact
     * @param value what holds, or empty when nothing does
     * @param holds the days
     * @param <T> the type of the values of the kind
     */
    record ProviderFact<T>(ProviderId provider, FactKind<T> kind, Optional<T> value, DateRange holds)
            implements ScenarioAction {}

    /**
     * A package is opened.
     *
     * @param pack its reference
     * @param person whose it is
     */
    record Open(PackageId pack, PersonId person) implements ScenarioAction {}

    /**
     * A fact about a person is recorded or withdrawn.
     *
     * @param person whose
     * @param kind of the fact
     * @param value what holds, or empty when nothing does
     * @param holds the days
     * @param <T> the type of the values of the kind
     */
    record PersonFact<T>(PersonId person, FactKind<T> kind, Optional<T> value, DateRange holds)
            implements ScenarioAction {}

    /**
     * A fact about a package is recorded or withdrawn.
     *
     * @param pack which
     * @param kind of the fact
     * @param value what holds, or empty when nothing does
     * @param holds the days
     * @param <T> the type of the values of the kind
     */
    record PackageFact<T>(PackageId pack, FactKind<T> kind, Optional<T> value, DateRange holds)
            implements ScenarioAction {}

    /**
     * A provider reports one visit.
     *
     * @param report what it reports
     */
    record Report(VisitRecord report) implements ScenarioAction {}

    /**
     * Every visit of a package is reported as it was planned.
     *
     * @param pack which
     * @param days on which the visits start; they have an end
     */
    record Deliver(PackageId pack, DateRange days) implements ScenarioAction {}

    /**
     * What was proposed to be waived is confirmed.
     *
     * @param person whose
     * @param days on which
     */
    record ConfirmWaiver(PersonId person, DateRange days) implements ScenarioAction {}

    /**
     * Approval of a package is asked for.
     *
     * @param pack which
     * @param from the first day
     */
    record AskApproval(PackageId pack, LocalDate from) implements ScenarioAction {}

    /**
     * A package is approved.
     *
     * @param pack which
     * @param from the first day
     * @param scope the whole, or its changes
     * @param role of who approves
     */
    record Approve(PackageId pack, LocalDate from, ApprovalScope scope, ApproverRole role) implements ScenarioAction {}

    /**
     * A plan that the provider proposes is tried.
     *
     * @param pack which
     * @param proposedBy the provider
     * @param plan that is tried
     * @param from the first day
     * @param agreed whether the person has agreed
     */
    record TryPlan(PackageId pack, ProviderId proposedBy, WeeklyPlan plan, LocalDate from, boolean agreed)
            implements ScenarioAction {}

    /**
     * The plan that was tried is kept.
     *
     * @param pack which
     * @param from the first day
     */
    record KeepPlan(PackageId pack, LocalDate from) implements ScenarioAction {}

    /**
     * The need of a package is published.
     *
     * @param pack which
     * @param from care starts on this day, or on the first later one without a provider
     */
    record Publish(PackageId pack, LocalDate from) implements ScenarioAction {}

    /**
     * A provider answers an offer.
     *
     * @param need which
     * @param provider who
     * @param answer what
     */
    record AnswerNeed(NeedId need, ProviderId provider, Answer answer) implements ScenarioAction {}

    /**
     * A need is awarded.
     *
     * @param need which
     * @param provider to whom
     * @param ground one on which somebody is awarded a need
     */
    record Award(NeedId need, ProviderId provider, Ground ground) implements ScenarioAction {}

    /**
     * The offering of a need ends without an award.
     *
     * @param need which
     * @param ground one on which nobody is awarded a need
     */
    record Close(NeedId need, Ground ground) implements ScenarioAction {}

    /**
     * A need is shown as it stands.
     *
     * @param need which
     */
    record ShowNeed(NeedId need) implements ScenarioAction {}

    /**
     * A run is drafted.
     *
     * @param scope which lines it settles
     * @param to the first day after the last week
     */
    record Draft(Run.Scope scope, LocalDate to) implements ScenarioAction {}

    /**
     * A run is taken a step further.
     *
     * @param run which
     * @param step what is done with it
     */
    record TakeStep(RunId run, Step step) implements ScenarioAction {}

    /**
     * A line is held.
     *
     * @param line which
     * @param hold why, and who must act
     */
    record HoldLine(LineKey line, Hold hold) implements ScenarioAction {}

    /**
     * A line is released.
     *
     * @param line which
     */
    record Release(LineKey line) implements ScenarioAction {}
}
