package org.almoner.rest.security;

import static org.almoner.rest.security.Effect.ACTS;
import static org.almoner.rest.security.Effect.EDITS;
import static org.almoner.rest.security.Effect.ERASES;
import static org.almoner.rest.security.Effect.PREPARES;
import static org.almoner.rest.security.Effect.READS;
import static org.almoner.rest.security.Effect.TELLS;
import static org.almoner.rest.security.Effect.WATCHES;
import static org.almoner.rest.security.Role.ADMIN;
import static org.almoner.rest.security.Role.APPROVER;
import static org.almoner.rest.security.Role.AUDITOR;
import static org.almoner.rest.security.Role.BROKER;
import static org.almoner.rest.security.Role.FINANCE;
import static org.almoner.rest.security.Role.PROVIDER;

import com.google.common.base.CaseFormat;
import com.google.common.collect.ImmutableSet;

/**
 * All that can be asked, and who may: the one table. Every method of a resource is one of these. What is not listed for a role is
 * denied.
 *
 * <p>Where providers may ask for something of the store, the path names the provider, and each may ask for itself alone.
 */
public enum Operation {
    /** Is the service up? Everybody may ask. */
    HEALTH,
    /** Is the service ready? Everybody may ask. */
    READY,
    /** The description of the interface, for everybody. */
    OPEN_API,
    /** The viewer of the description, for everybody. */
    VIEWER,
    /** The files of the viewer, for everybody. */
    VIEWER_FILE,
    /** The pages of the console by which people sign in, and their files, for everybody. */
    CONSOLE_ENTRANCE,
    /** The first page of the console, and signing out. */
    CONSOLE_HOME(TELLS, Role.values()),
    /** The measures of the service. */
    METRICS(TELLS, AUDITOR, ADMIN),
    /** Zone and price band of a place. */
    ZONE_SHOW(TELLS, Role.values()),
    /** The scheme that is served. */
    SCHEME_SHOW(TELLS, Role.values()),
    /** What hours of care cost. */
    FORECAST_WORK_OUT(TELLS, BROKER, FINANCE, APPROVER, AUDITOR),
    /** What demand and cost come to under scenarios. */
    OUTLOOK_WORK_OUT(READS, BROKER, FINANCE, APPROVER, AUDITOR),
    /** The providers of a day. */
    PROVIDER_LIST(READS, BROKER, FINANCE, APPROVER, AUDITOR, ADMIN),
    /** A provider on a day. */
    PROVIDER_SHOW(READS, BROKER, FINANCE, APPROVER, PROVIDER, AUDITOR, ADMIN),
    /** Adds a provider of which nothing was known. */
    PROVIDER_ADD(ACTS, APPROVER),
    /** All that was ever recorded of a provider. */
    PROVIDER_FACT_LIST(READS, BROKER, APPROVER, AUDITOR),
    /** Records a fact about a provider. */
    PROVIDER_FACT_RECORD(EDITS, APPROVER),
    /** How providers are rated on a day. */
    RATING_LIST(READS, BROKER, APPROVER, AUDITOR),
    /** How a provider is rated on a day. */
    RATING_SHOW(READS, BROKER, APPROVER, PROVIDER, AUDITOR),
    /** What providers did over some days. */
    SCORECARD_LIST(READS, BROKER, APPROVER, AUDITOR),
    /** What a provider did over some days. */
    SCORECARD_SHOW(READS, BROKER, APPROVER, PROVIDER, AUDITOR),
    /** What reports about providers found. */
    THEMES_SHOW(READS, BROKER, APPROVER, AUDITOR),
    /** Which providers would change their role. */
    ROLE_REVIEW(READS, BROKER, APPROVER, AUDITOR),
    /** Lets a provider serve a zone in another role. */
    ROLE_CHANGE(EDITS, APPROVER),
    /** Lets measured indicators count. */
    INDICATORS_RECORD(ACTS, APPROVER),
    /** How the performance indicators stand. */
    PERFORMANCE_LIST(READS, BROKER, FINANCE, APPROVER, AUDITOR),
    /** A performance indicator with all of its figures. */
    PERFORMANCE_SHOW(READS, BROKER, FINANCE, APPROVER, AUDITOR),
    /** The references of people. */
    PERSON_LIST(READS, BROKER, FINANCE, APPROVER, AUDITOR),
    /** What is recorded of a person on a day. */
    PERSON_SHOW(READS, BROKER, FINANCE, APPROVER, AUDITOR),
    /** Adds a person of whom nothing was known. */
    PERSON_ADD(ACTS, BROKER),
    /** All that was ever recorded of a person. */
    PERSON_FACT_LIST(READS, BROKER, FINANCE, APPROVER, AUDITOR),
    /** Records a fact about a person, as {@link Recorders} says who may record which. */
    PERSON_FACT_RECORD(EDITS, BROKER, FINANCE),
    /** Confirms what somebody else proposed to waive. */
    WAIVER_CONFIRM(EDITS, APPROVER),
    /** The complaints that are open on a day. */
    COMPLAINT_LIST(READS, BROKER, FINANCE, APPROVER, AUDITOR),
    /** The complaints of a file in full. */
    COMPLAINT_FILE_SHOW(READS, BROKER, FINANCE, APPROVER, AUDITOR),
    /** A year of complaints, counted. */
    COMPLAINT_YEAR_SHOW(READS, BROKER, FINANCE, APPROVER, AUDITOR),
    /** What a person is to pay over some weeks. */
    STATEMENT_SHOW(WATCHES, FINANCE, APPROVER, AUDITOR),
    /** The kinds of income and capital that an assessment tells apart. */
    ASSESSMENT_KINDS(TELLS, FINANCE, APPROVER, AUDITOR),
    /** What somebody in given circumstances can be asked to pay. */
    ASSESSMENT_WORK_OUT(TELLS, FINANCE, APPROVER, AUDITOR),
    /** What assessing a person again would change. */
    ASSESSMENT_PREVIEW(READS, FINANCE, APPROVER, AUDITOR),
    /** Keeps what assessing a person comes to. */
    ASSESSMENT_KEEP(EDITS, FINANCE),
    /** Who may be erased on a day. */
    ERASURE_DUE(READS, AUDITOR, ADMIN),
    /** What erasing people would do. */
    ERASURE_PREVIEW(READS, AUDITOR, ADMIN),
    /** Erases people for good. */
    PERSON_ERASE(ERASES, ADMIN),
    /** The packages of a day. */
    PACKAGE_LIST(READS, BROKER, FINANCE, APPROVER, AUDITOR),
    /** A package on a day. */
    PACKAGE_SHOW(READS, BROKER, FINANCE, APPROVER, AUDITOR),
    /** Opens a package of a person. */
    PACKAGE_OPEN(ACTS, BROKER),
    /** All that was ever recorded of a package. */
    PACKAGE_FACT_LIST(READS, BROKER, FINANCE, APPROVER, AUDITOR),
    /** Records a fact about a package, as {@link Recorders} says who may record which. */
    PACKAGE_FACT_RECORD(EDITS, BROKER, FINANCE),
    /** Asks for the approval of a package. */
    PACKAGE_ASK_APPROVAL(EDITS, BROKER),
    /** Approves a package. */
    PACKAGE_APPROVE(EDITS, APPROVER),
    /** All needs, and how each was decided. */
    NEED_LIST(WATCHES, BROKER, APPROVER, AUDITOR),
    /** A need with its whole ranking. */
    NEED_SHOW(WATCHES, BROKER, APPROVER, AUDITOR),
    /** Publishes the need of a package. */
    NEED_PUBLISH(EDITS, BROKER),
    /** Awards a need. */
    NEED_AWARD(ACTS, BROKER),
    /** Closes a need without an award. */
    NEED_CLOSE(ACTS, BROKER),
    /** The needs that a provider was offered, anonymised. */
    OFFER_LIST(WATCHES, BROKER, PROVIDER, AUDITOR),
    /** A need that a provider was offered, anonymised. */
    OFFER_SHOW(WATCHES, BROKER, PROVIDER, AUDITOR),
    /** Answers an offer: the provider, or a broker for it, who is named with the answer. */
    OFFER_ANSWER(ACTS, BROKER, PROVIDER),
    /** Reports visits on behalf of a provider. */
    VISIT_REPORT(ACTS, BROKER, FINANCE),
    /** Reports visits of a provider's own packages. */
    VISIT_REPORT_OWN(ACTS, PROVIDER),
    /** The visits of a package. */
    VISIT_LIST(WATCHES, BROKER, FINANCE, APPROVER, AUDITOR),
    /** A visit as provider, council, NHS and person each meet it. */
    VISIT_SHOW(WATCHES, BROKER, FINANCE, APPROVER, AUDITOR),
    /** Sends a file of a provider's visits, to be checked. */
    VISIT_FILE_SEND(PREPARES, BROKER, FINANCE, PROVIDER),
    /** How far a file of visits is, and what recording it would do. */
    VISIT_FILE_SHOW(PREPARES, BROKER, FINANCE, PROVIDER),
    /** Records a file of visits that was checked. */
    VISIT_FILE_RECORD(ACTS, BROKER, FINANCE, PROVIDER),
    /** All runs. */
    RUN_LIST(READS, FINANCE, APPROVER, AUDITOR),
    /** A run in full. */
    RUN_SHOW(READS, FINANCE, APPROVER, AUDITOR),
    /** What a run posts, line by line. */
    RUN_LINES(READS, FINANCE, APPROVER, AUDITOR),
    /** Drafts a run. */
    RUN_DRAFT(ACTS, FINANCE),
    /** Gives a run to somebody else to check. */
    RUN_SUBMIT(ACTS, FINANCE),
    /** Finds a run right, and posts it. */
    RUN_APPROVE(EDITS, APPROVER),
    /** Says that a run has been paid and billed. */
    RUN_PAY(ACTS, FINANCE),
    /** Turns a run down. */
    RUN_REJECT(ACTS, FINANCE, APPROVER),
    /** What accounts stand at. */
    LEDGER_BALANCES(READS, FINANCE, APPROVER, AUDITOR),
    /** What lines stand at. */
    LEDGER_LINES(READS, FINANCE, APPROVER, AUDITOR),
    /** What runs paid a provider. */
    REMITTANCE_LIST(READS, FINANCE, APPROVER, PROVIDER, AUDITOR),
    /** What a run paid a provider, line by line. */
    REMITTANCE_SHOW(READS, FINANCE, APPROVER, PROVIDER, AUDITOR),
    /** The lines that are held. */
    LEDGER_HOLDS(READS, FINANCE, APPROVER, AUDITOR),
    /** Holds a line. */
    LINE_HOLD(EDITS, FINANCE),
    /** Releases a held line. */
    LINE_RELEASE(EDITS, FINANCE),
    /** Who did what. */
    AUDIT_LIST(READS, AUDITOR, ADMIN);

    private final Effect effect;
    private final boolean open;
    private final ImmutableSet<Role> roles;

    /** For everybody, signed in or not. */
    Operation() {
        this(TELLS, true, ImmutableSet.of());
    }

    Operation(Effect effect, Role... roles) {
        this(effect, false, ImmutableSet.copyOf(roles));
    }

    Operation(Effect effect, boolean open, ImmutableSet<Role> roles) {
        this.effect = effect;
        this.open = open;
        this.roles = roles;
    }

    /** {@return what it does} */
    public Effect effect() {
        return effect;
    }

    /** {@return whether everybody may, signed in or not} */
    public boolean isOpen() {
        return open;
    }

    /** {@return the roles that may; none for an open one} */
    public ImmutableSet<Role> roles() {
        return roles;
    }

    /** {@return the name in the description of the interface, such as {@code packageShow}} */
    public String id() {
        return CaseFormat.UPPER_UNDERSCORE.to(CaseFormat.LOWER_CAMEL, name());
    }
}
