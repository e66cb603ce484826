package org.almoner.domain.packages;

import com.google.common.collect.ImmutableList;
import org.almoner.domain.agreements.Collector;
import org.almoner.domain.agreements.DirectPayment;
import org.almoner.domain.agreements.FreeCare;
import org.almoner.domain.agreements.TimeBank;
import org.almoner.domain.agreements.TopUp;
import org.almoner.domain.money.Money;
import org.almoner.domain.money.Percentage;
import org.almoner.domain.money.UnitPrice;
import org.almoner.domain.packages.approvals.Approval;
import org.almoner.domain.packages.approvals.ApprovalRequest;
import org.almoner.domain.packages.approvals.Evidence;
import org.almoner.domain.packages.needs.DischargePathway;
import org.almoner.domain.packages.reviews.Review;
import org.almoner.domain.prices.LotCode;
import org.almoner.domain.prices.ServiceCode;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.time.FactKind;

/** What is recorded of a care package, each kind dated twice. */
public final class PackageFacts {

    /** The weekly plan of visits on each day that they are wanted. */
    public static final FactKind<WeeklyPlan> PLAN = new FactKind<>("plan", WeeklyPlan.class);

    /** A service other than visits, on each day that it is wanted. */
    public static final FactKind<Service> SERVICE = new FactKind<>("service", Service.class);

    /** Who provides it; without one it waits for brokerage. */
    public static final FactKind<ProviderId> PROVIDER = new FactKind<>("provider", ProviderId.class);

    /** The part that the NHS funds (rule L10); none on the other days. */
    public static final FactKind<Percentage> HEALTH_SHARE = new FactKind<>("health-share", Percentage.class);

    /** The price of visits that was tendered or agreed for this package (rule C4); the terms of the rate card say whether it counts. */
    public static final FactKind<UnitPrice> AGREED_PRICE = new FactKind<>("agreed-price", UnitPrice.class);

    /** The lot of the scheme that it belongs to (rule C2); needed where there is more than one. */
    public static final FactKind<LotCode> LOT = new FactKind<>("lot", LotCode.class);

    /** The type of service that it is (rules B1, S1); needed where the scheme has more than one. */
    public static final FactKind<ServiceCode> SERVICE_TYPE = new FactKind<>("service-type", ServiceCode.class);

    /** What a third party pays for a dearer place (rule K6). */
    public static final FactKind<TopUp> TOP_UP = new FactKind<>("top-up", TopUp.class);

    /** Who collects what the person is charged; the council on the other days. */
    public static final FactKind<Collector> COLLECTOR = new FactKind<>("collector", Collector.class);

    /** Why the person is not charged for it. */
    public static final FactKind<FreeCare> FREE_CARE = new FactKind<>("free-care", FreeCare.class);

    /** Money instead of a commissioned service. */
    public static final FactKind<DirectPayment> DIRECT_PAYMENT = new FactKind<>("direct-payment", DirectPayment.class);

    /** What was not spent of direct payments and is taken back, above nothing, on the one day of the decision. */
    public static final FactKind<Money> SURPLUS = new FactKind<>("surplus", Money.class);

    /** An envelope of time from which its visits are drawn (rule C6). */
    public static final FactKind<TimeBank> TIME_BANK = new FactKind<>("time-bank", TimeBank.class);

    /** How the person left hospital (rule K9). */
    public static final FactKind<DischargePathway> DISCHARGE_PATHWAY =
            new FactKind<>("discharge-pathway", DischargePathway.class);

    /** The documents that are on file (rule C13). */
    public static final FactKind<Evidence> EVIDENCE = new FactKind<>("evidence", Evidence.class);

    /** Approval was asked for, and not answered yet. */
    public static final FactKind<ApprovalRequest> APPROVAL_REQUEST =
            new FactKind<>("approval-request", ApprovalRequest.class);

    /** What was approved. */
    public static final FactKind<Approval> APPROVAL = new FactKind<>("approval", Approval.class);

    /** A review, on the one day on which it took place. */
    public static final FactKind<Review> REVIEW = new FactKind<>("review", Review.class);

    /** A plan that this provider proposed is tried (rule C7). */
    public static final FactKind<ProviderId> PILOT = new FactKind<>("pilot", ProviderId.class);

    /** Those from which no money follows, whatever is recorded of them. */
    public static final ImmutableList<FactKind<?>> BESIDE_MONEY =
            ImmutableList.of(DISCHARGE_PATHWAY, EVIDENCE, APPROVAL_REQUEST, APPROVAL, REVIEW, PILOT);

    /** Every kind. */
    public static final ImmutableList<FactKind<?>> ALL = ImmutableList.of(
            PLAN,
            SERVICE,
            PROVIDER,
            HEALTH_SHARE,
            AGREED_PRICE,
            LOT,
            SERVICE_TYPE,
            TOP_UP,
            COLLECTOR,
            FREE_CARE,
            DIRECT_PAYMENT,
            SURPLUS,
            TIME_BANK,
            DISCHARGE_PATHWAY,
            EVIDENCE,
            APPROVAL_REQUEST,
            APPROVAL,
            REVIEW,
            PILOT);

    private PackageFacts() {}
}
