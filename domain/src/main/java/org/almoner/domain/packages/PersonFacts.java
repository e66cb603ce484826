package org.almoner.domain.packages;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import org.almoner.domain.agreements.Absence;
import org.almoner.domain.agreements.DeferredPayment;
import org.almoner.domain.agreements.Fee;
import org.almoner.domain.agreements.Waiver;
import org.almoner.domain.assessment.ChargeDecision;
import org.almoner.domain.complaints.ComplaintFile;
import org.almoner.domain.money.Money;
import org.almoner.domain.packages.needs.Needs;
import org.almoner.domain.time.FactKind;

/** What is recorded of a person who draws on care, each kind dated twice. */
public final class PersonFacts {

    /** Date of birth and home. */
    public static final FactKind<Person> PERSON = new FactKind<>("person", Person.class);

    /** What the person is asked to pay, and when the person was told. */
    public static final FactKind<ChargeDecision> CHARGE = new FactKind<>("charge", ChargeDecision.class);

    /** Why the person is not there to be cared for. */
    public static final FactKind<Absence> ABSENCE = new FactKind<>("absence", Absence.class);

    /** What the council does not ask for of the charges. */
    public static final FactKind<Waiver> WAIVER = new FactKind<>("waiver", Waiver.class);

    /** An agreement to pay later, out of the value of the home. */
    public static final FactKind<DeferredPayment> DEFERRED_PAYMENT =
            new FactKind<>("deferred-payment", DeferredPayment.class);

    /** What is to be paid now of what was deferred, above nothing, on the one day on which that is due: the home was sold, say. */
    public static final FactKind<Money> REPAYMENT = new FactKind<>("repayment", Money.class);

    /** A fee, on the one day on which it is due. */
    public static final FactKind<Fee> FEE = new FactKind<>("fee", Fee.class);

    /** What the person needs, and the outcomes that are eligible. */
    public static final FactKind<Needs> NEEDS = new FactKind<>("needs", Needs.class);

    /** The providers from which the person does not want care. */
    public static final FactKind<RefusedProviders> REFUSED_PROVIDERS =
            new FactKind<>("refused-providers", RefusedProviders.class);

    /** Somebody else who lives in the same household, such as a partner. */
    public static final FactKind<PersonId> LIVES_WITH = new FactKind<>("lives-with", PersonId.class);

    /**
     * All that is complained of about the person's care, from the day on which the first was received. It is the one kind that may be known of
     * a reference of which no {@link #PERSON} is: the file of a complaint about nobody in care.
     */
    public static final FactKind<ComplaintFile> COMPLAINT_FILE = new FactKind<>("complaint-file", ComplaintFile.class);

    /** Every kind. */
    public static final ImmutableList<FactKind<?>> ALL = ImmutableList.of(
            PERSON,
            CHARGE,
            ABSENCE,
            WAIVER,
            DEFERRED_PAYMENT,
            REPAYMENT,
            FEE,
            NEEDS,
            REFUSED_PROVIDERS,
            LIVES_WITH,
            COMPLAINT_FILE);

    /** The kinds from which no money follows. */
    public static final ImmutableSet<FactKind<?>> BESIDE_MONEY =
            ImmutableSet.of(NEEDS, REFUSED_PROVIDERS, LIVES_WITH, COMPLAINT_FILE);

    private PersonFacts() {}
}
