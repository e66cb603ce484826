package org.almoner.cli.replay;

import java.util.Optional;
import org.almoner.domain.brokerage.Answer;
import org.almoner.domain.brokerage.Bid;
import org.almoner.domain.brokerage.NeedId;
import org.almoner.domain.packages.approvals.ApprovalScope;
import org.almoner.domain.time.DateRange;
import org.almoner.json.FactJson;
import org.almoner.persistence.files.ScenarioAction;
import org.almoner.wording.BrokerageWords;
import org.almoner.wording.CountingWords;
import org.almoner.wording.Figures;
import org.almoner.wording.RefusalWords;
import org.almoner.wording.RunWords;

/** What an entry of a scenario tells or does, in one line. */
final class ActionText {

    private static final int LONGEST = 100;

    private ActionText() {}

    static String of(ScenarioAction action) {
        if (action instanceof ScenarioAction.AddProvider added) {
            return "provider " + added.provider() + " " + added.name();
        }
        if (action instanceof ScenarioAction.Open open) {
            return "package " + open.pack() + " of " + open.person() + " is opened";
        }
        if (action instanceof ScenarioAction.PersonFact<?> fact) {
            return fact(
                    fact.kind().name(),
                    fact.person(),
                    fact.holds(),
                    fact.value().map(FactJson::write).orElse(""));
        }
        if (action instanceof ScenarioAction.PackageFact<?> fact) {
            return fact(
                    fact.kind().name(),
                    fact.pack(),
                    fact.holds(),
                    fact.value().map(FactJson::write).orElse(""));
        }
        if (action instanceof ScenarioAction.ProviderFact<?> fact) {
            return fact(
                    fact.kind().name(),
                    fact.provider(),
                    fact.holds(),
                    fact.value().map(FactJson::write).orElse(""));
        }
        if (action instanceof ScenarioAction.Report reported) {
            return "report of " + reported.report().visit() + ": "
                    + CountingWords.reported(reported.report().attendance());
        }
        if (action instanceof ScenarioAction.Deliver delivered) {
            return "visits of " + delivered.pack() + " as planned, " + Figures.days(delivered.days());
        }
        return ofPackage(action).or(() -> ofNeed(action)).orElseGet(() -> money(action));
    }

    private static Optional<String> ofPackage(ScenarioAction action) {
        if (action instanceof ScenarioAction.AskApproval asked) {
            return Optional.of("approval of " + asked.pack() + " is asked for, " + asked.from() + " and after");
        }
        if (action instanceof ScenarioAction.Approve approved) {
            return Optional.of((approved.scope() == ApprovalScope.WHOLE ? "the whole of " : "what changed of ")
                    + approved.pack() + " is approved as " + approved.role() + ", " + approved.from() + " and after");
        }
        if (action instanceof ScenarioAction.TryPlan tried) {
            return Optional.of("a plan of " + tried.pack() + " that " + tried.proposedBy() + " proposes is tried from "
                    + tried.from() + (tried.agreed() ? "" : ", without the person's agreement"));
        }
        return action instanceof ScenarioAction.KeepPlan kept
                ? Optional.of("the plan of " + kept.pack() + " that was tried is kept, " + kept.from() + " and after")
                : Optional.empty();
    }

    private static Optional<String> ofNeed(ScenarioAction action) {
        if (action instanceof ScenarioAction.Publish published) {
            return Optional.of("the need of " + published.pack() + " is published, " + published.from() + " and after");
        }
        if (action instanceof ScenarioAction.AnswerNeed answered) {
            return Optional.of(answered.provider() + answer(answered.need(), answered.answer()));
        }
        if (action instanceof ScenarioAction.Award awarded) {
            return Optional.of("need " + awarded.need() + " is awarded to " + awarded.provider() + " "
                    + BrokerageWords.ground(awarded.ground()));
        }
        if (action instanceof ScenarioAction.Close closed) {
            return Optional.of("need " + closed.need() + " is closed " + BrokerageWords.ground(closed.ground()));
        }
        return action instanceof ScenarioAction.ShowNeed shown
                ? Optional.of("need " + shown.need() + " as it stands")
                : Optional.empty();
    }

    private static String answer(NeedId need, Answer answer) {
        if (answer instanceof Answer.Declined declined) {
            return " declines need " + need + ": " + BrokerageWords.decline(declined.reason());
        }
        Bid bid = ((Answer.Accepted) answer).bid();
        return " accepts need " + need
                + bid.price().map(price -> " at " + price).orElse("") + ", from " + bid.start();
    }

    private static String money(ScenarioAction action) {
        if (action instanceof ScenarioAction.ConfirmWaiver waiver) {
            return "waiver of " + waiver.person() + " is confirmed, " + Figures.days(waiver.days());
        }
        if (action instanceof ScenarioAction.Draft draft) {
            return "a run of " + RunWords.scope(draft.scope()) + " to " + draft.to() + " is drafted";
        }
        if (action instanceof ScenarioAction.TakeStep taken) {
            return "run " + taken.run() + " is " + RefusalWords.taken(taken.step());
        }
        if (action instanceof ScenarioAction.HoldLine held) {
            return held.line() + " is held: " + held.hold().reason() + "; "
                    + held.hold().actor() + " must act";
        }
        return ((ScenarioAction.Release) action).line() + " is released";
    }

    private static String fact(String kind, Object subject, DateRange holds, String value) {
        return kind + " of " + subject + (value.isEmpty() ? " is withdrawn" : "") + ", " + Figures.days(holds)
                + (value.isEmpty() || value.length() > LONGEST ? "" : ": " + value);
    }
}
