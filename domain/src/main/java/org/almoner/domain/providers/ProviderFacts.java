package org.almoner.domain.providers;

import com.google.common.collect.ImmutableList;
import org.almoner.domain.providers.evidence.Charter;
import org.almoner.domain.providers.evidence.Complaints;
import org.almoner.domain.providers.evidence.Feedback;
import org.almoner.domain.providers.evidence.Findings;
import org.almoner.domain.providers.evidence.ImprovementPlan;
import org.almoner.domain.providers.evidence.Inspection;
import org.almoner.domain.providers.evidence.ProviderApproval;
import org.almoner.domain.providers.evidence.RegulatorRating;
import org.almoner.domain.providers.evidence.SelfAssessment;
import org.almoner.domain.time.FactKind;

/** What is recorded of a provider, each kind dated twice. */
public final class ProviderFacts {

    /** Who it is; without it there is no provider on the day. */
    public static final FactKind<Registration> REGISTRATION = new FactKind<>("registration", Registration.class);

    /** Whether the council does new business with it, and why not; in good standing on the other days. */
    public static final FactKind<Standing> STANDING = new FactKind<>("standing", Standing.class);

    /** The zones that it serves, and how. */
    public static final FactKind<Memberships> MEMBERSHIPS = new FactKind<>("memberships", Memberships.class);

    /** What its carers can do, the languages that they speak, and their genders; nothing known on the other days. */
    public static final FactKind<Carers> CARERS = new FactKind<>("carers", Carers.class);

    /** What orders it among others of its role (rule L7). */
    public static final FactKind<Indicators> INDICATORS = new FactKind<>("indicators", Indicators.class);

    /** What the regulator published of it, from the day of publication on. */
    public static final FactKind<RegulatorRating> REGULATOR_RATING =
            new FactKind<>("regulator-rating", RegulatorRating.class);

    /** How it scores itself (rule B3). */
    public static final FactKind<SelfAssessment> SELF_ASSESSMENT =
            new FactKind<>("self-assessment", SelfAssessment.class);

    /** What people who draw on its care answered (rules B3, C9). */
    public static final FactKind<Feedback> FEEDBACK = new FactKind<>("feedback", Feedback.class);

    /** What the council found when it inspected it (rules B3, C9). */
    public static final FactKind<Inspection> INSPECTION = new FactKind<>("inspection", Inspection.class);

    /** The first stage of its approval (rule S2). */
    public static final FactKind<ProviderApproval> BUSINESS_APPROVAL =
            new FactKind<>("business-approval", ProviderApproval.class);

    /** The second stage of its approval, by somebody else than the first (rule S2). */
    public static final FactKind<ProviderApproval> QUALITY_APPROVAL =
            new FactKind<>("quality-approval", ProviderApproval.class);

    /** What was found before it joined a framework that runs already (rule L8). */
    public static final FactKind<ProviderApproval> DUE_DILIGENCE =
            new FactKind<>("due-diligence", ProviderApproval.class);

    /** How far it keeps the ethics charter (rule C9). */
    public static final FactKind<Charter> CHARTER = new FactKind<>("charter", Charter.class);

    /** What it agreed to put right, until that is confirmed (rules C5, B6). */
    public static final FactKind<ImprovementPlan> IMPROVEMENT_PLAN =
            new FactKind<>("improvement-plan", ImprovementPlan.class);

    /** What a report found wrong, from the day of the report on (rule C11). */
    public static final FactKind<Findings> FINDINGS = new FactKind<>("findings", Findings.class);

    /** The complaints about it, on the one day on which they were received. */
    public static final FactKind<Complaints> COMPLAINTS = new FactKind<>("complaints", Complaints.class);

    /** Every kind. */
    public static final ImmutableList<FactKind<?>> ALL = ImmutableList.of(
            REGISTRATION,
            STANDING,
            MEMBERSHIPS,
            CARERS,
            INDICATORS,
            REGULATOR_RATING,
            SELF_ASSESSMENT,
            FEEDBACK,
            INSPECTION,
            BUSINESS_APPROVAL,
            QUALITY_APPROVAL,
            DUE_DILIGENCE,
            CHARTER,
            IMPROVEMENT_PLAN,
            FINDINGS,
            COMPLAINTS);

    private ProviderFacts() {}
}
