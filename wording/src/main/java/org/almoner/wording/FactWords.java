package org.almoner.wording;

import java.util.Collection;
import java.util.stream.Collectors;
import org.almoner.domain.agreements.Collector;
import org.almoner.domain.agreements.DeferredPayment;
import org.almoner.domain.agreements.DirectPayment;
import org.almoner.domain.agreements.Fee;
import org.almoner.domain.agreements.TimeBank;
import org.almoner.domain.agreements.TopUp;
import org.almoner.domain.agreements.Waiver;
import org.almoner.domain.assessment.ChargeDecision;
import org.almoner.domain.complaints.ComplaintFile;
import org.almoner.domain.money.Money;
import org.almoner.domain.money.UnitPrice;
import org.almoner.domain.packages.Person;
import org.almoner.domain.packages.RefusedProviders;
import org.almoner.domain.packages.Service;
import org.almoner.domain.packages.WeeklyPlan;
import org.almoner.domain.packages.approvals.Approval;
import org.almoner.domain.packages.approvals.ApprovalRequest;
import org.almoner.domain.packages.approvals.Evidence;
import org.almoner.domain.packages.needs.DischargePathway;
import org.almoner.domain.packages.needs.Needs;
import org.almoner.domain.providers.ProviderId;

/**
 * What is recorded of people and packages, value by value, in words.
 *
 * @param names of the providers
 */
public record FactWords(ProviderNames names) {

    /** {@return the value of a fact of a package or a person} */
    public String of(Object value) {
        if (value instanceof ProviderId provider) {
            return names.of(provider);
        }
        if (value instanceof RefusedProviders refused) {
            return refused.providers().stream().map(names::of).collect(Collectors.joining(", "));
        }
        if (value instanceof DirectPayment payment) {
            return Figures.pounds(payment.weeklyBudget()) + " a week, "
                    + (payment.method() == DirectPayment.Method.NET ? "less" : "with") + " the person's own share"
                    + payment.fundHolder()
                            .map(holder -> ", held by " + names.of(holder))
                            .orElse("");
        }
        if (value instanceof Money money) {
            return Figures.pounds(money);
        }
        return value instanceof Enum<?> constant ? ofConstant(constant) : ofCare(value);
    }

    private static String ofConstant(Enum<?> constant) {
        if (constant instanceof Collector collector) {
            return collector == Collector.PROVIDER ? "the provider bills the person" : "the council bills the person";
        }
        return constant instanceof DischargePathway pathway
                ? "pathway " + pathway.number() + ", " + Figures.words(pathway)
                : Figures.words(constant);
    }

    private static String ofCare(Object value) {
        if (value instanceof WeeklyPlan plan) {
            return Figures.counted(plan.visits().size(), "visit") + " a week, " + Figures.hours(plan.weeklyHours())
                    + " hours of care";
        }
        if (value instanceof Service service) {
            return Figures.units(service.weeklyUnits(), service.price().unit()) + " a week at "
                    + Figures.price(service.price()) + (service.nursing() ? ", nursing included" : "");
        }
        if (value instanceof UnitPrice price) {
            return Figures.price(price);
        }
        if (value instanceof TimeBank bank) {
            return Figures.hours(bank.granted()) + " hours for " + Figures.counted(bank.weeks(), "week");
        }
        if (value instanceof Evidence evidence) {
            return joined(evidence.documents());
        }
        return ofAgreement(value);
    }

    private static String ofAgreement(Object value) {
        if (value instanceof Approval approval) {
            return ApprovalWords.given(approval);
        }
        if (value instanceof ApprovalRequest request) {
            return "asked for by " + request.askedBy();
        }
        if (value instanceof TopUp topUp) {
            return Figures.pounds(topUp.weekly()) + " a week, paid by " + topUp.thirdParty();
        }
        if (value instanceof Waiver waiver) {
            return waiver.weekly()
                            .map(amount -> Figures.pounds(amount) + " a week")
                            .orElse("all charges")
                    + ", proposed by " + waiver.proposedBy()
                    + waiver.confirmedBy().map(by -> ", confirmed by " + by).orElse(", not confirmed");
        }
        if (value instanceof DeferredPayment agreed) {
            return "a home worth " + Figures.pounds(agreed.propertyValue()) + ", of which "
                    + Figures.pounds(agreed.paidFromIncome()) + " a week is paid from income";
        }
        return value instanceof Fee fee
                ? Figures.pounds(fee.amount()) + ", " + Figures.words(fee.reason())
                : ofPerson(value);
    }

    private static String ofPerson(Object value) {
        if (value instanceof Person person) {
            return "born on " + person.born() + ", lives at " + person.home();
        }
        if (value instanceof ChargeDecision decision) {
            return AssessmentWords.charge(decision.charge()) + (decision.provisional() ? ", provisional" : ", final")
                    + ", told on " + decision.told();
        }
        if (value instanceof Needs needs) {
            return "risk " + Figures.words(needs.risk()) + ", "
                    + Figures.counted(needs.outcomes().size(), "eligible outcome")
                    + (needs.skills().isEmpty() ? "" : ", carers skilled in " + joined(needs.skills()));
        }
        return value instanceof ComplaintFile file ? ComplaintWords.file(file) : value.toString();
    }

    private static String joined(Collection<?> values) {
        return values.stream().map(Object::toString).collect(Collectors.joining(", "));
    }
}
