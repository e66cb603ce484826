package org.almoner.formats.delivery;

/** The names of the columns. */
final class Column {

    static final String FILE_REFERENCE = "FileReference";
    static final String DESCRIPTION = "Description";
    static final String CREATED = "Created";
    static final String PROVIDER = "ProviderRef";
    static final String CONTRACT = "ContractNumber";
    static final String PERSON = "ServiceUserRef";
    static final String PERSON_DETAILS = "ServiceUserDetails";
    static final String WEEK_ENDING = "WeekEnding";
    static final String OUR_REF = "OurRef";
    static final String CONTRIBUTION = "ServiceUserContribution";
    static final String PAYMENT_CLAIMED = "PaymentClaimed";
    static final String SERVICE_TYPE = "ServiceType";
    static final String VISIT_DATE = "VisitDate";
    static final String START_CLAIMED = "StartTimeClaimed";
    static final String DURATION_CLAIMED = "DurationClaimed";
    static final String ACTUAL_START = "ActualStartTime";
    static final String ACTUAL_DURATION = "ActualDuration";
    static final String SECONDARY = "SecondaryVisit";
    static final String CARERS = "NumberOfCarers";
    static final String ORDER = "OrderRef";
    static final String AMENDED = "ManuallyAmended";
    static final String VISIT_CODE = "VisitCode";
    static final String CARER = "CareWorkerReference";
    static final String CARER_NAME = "CareWorkerName";

    private Column() {}
}
