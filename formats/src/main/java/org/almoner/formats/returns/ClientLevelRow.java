package org.almoner.formats.returns;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.almoner.domain.identifiers.NhsNumber;
import org.almoner.domain.identifiers.OdsCode;
import org.almoner.domain.money.Money;
import org.almoner.domain.providers.RegulatorId;
import org.almoner.domain.zones.Postcode;
import org.almoner.formats.csv.FieldText;

/**
 * A row of Client Level Data: an event of a person. Immutable.
 *
 * @param values what stands in which column; none of them empty
 */
public record ClientLevelRow(ImmutableMap<String, String> values) {

    /** Every column, in order. */
    public static final ImmutableList<String> COLUMNS = ImmutableList.of(
            "LA_Code",
            "Reporting_Period_Start_Date",
            "Reporting_Period_End_Date",
            "NHS_Number",
            "LA_Person_Unique_Identifier",
            "First_Name",
            "Last_Name",
            "GP_Practice_Name",
            "GP_Practice_Code",
            "Gender",
            "Ethnicity",
            "Date_of_Birth",
            "Date_of_Death",
            "Client_Type",
            "Primary_Support_Reason",
            "Postcode",
            "Accommodation_Status",
            "Employment_Status",
            "Has_Unpaid_Carer",
            "Autism_Spectrum_Disorder_ASD",
            "Visual_Impairment",
            "Hearing_Impairment",
            "Dementia",
            "Client_Funding_Status",
            "Event_Type",
            "Event_Reference",
            "Event_Start_Date",
            "Event_End_Date",
            "Event_Description",
            "Event_Outcome",
            "Request_Route_of_Access",
            "Assessment_Type",
            "Eligible_Needs_Identified",
            "Method_of_Assessment",
            "Total_Hrs_Caring_Per_Week",
            "No_of_adults_being_cared_for",
            "Adult_1_Linked_Person_ID",
            "Adult_2_Linked_Person_ID",
            "Adult_3_Linked_Person_ID",
            "Service_Type",
            "Service_Component",
            "Delivery_Mechanism",
            "Provider_CQC_Location_Name",
            "Provider_CQC_Location_ID",
            "Review_Reason",
            "Review_Outcomes_Achieved",
            "Method_of_Review",
            "Unit_Cost",
            "Cost_Frequency_Unit_Type",
            "Planned_Units_Per_Week");

    /** Says which event a row is of. */
    static final String REFERENCE = "Event_Reference";

    /** What a row cannot be without. */
    static final ImmutableSet<String> NEEDED = ImmutableSet.of(
            "LA_Code",
            "Reporting_Period_Start_Date",
            "Reporting_Period_End_Date",
            "LA_Person_Unique_Identifier",
            "Event_Type",
            REFERENCE,
            "Event_Start_Date");

    private static final Pattern AUTHORITY = Pattern.compile("[0-9]{3}");

    /** How a column is read, where not any text may stand there. */
    private static final ImmutableMap<String, UnaryOperator<String>> READERS =
            ImmutableMap.<String, UnaryOperator<String>>builder()
                    .put("LA_Code", ClientLevelRow::authority)
                    .put("Reporting_Period_Start_Date", ClientLevelRow::day)
                    .put("Reporting_Period_End_Date", ClientLevelRow::day)
                    .put("NHS_Number", text -> NhsNumber.parse(text).toString())
                    .put("GP_Practice_Code", text -> OdsCode.parse(text).toString())
                    .put("Date_of_Birth", ClientLevelRow::day)
                    .put("Date_of_Death", ClientLevelRow::day)
                    .put("Postcode", text -> Postcode.parse(text).toString())
                    .put("Event_Type", text -> ReturnWords.one(ReturnWords.EVENT_TYPES, text))
                    .put("Event_Start_Date", ClientLevelRow::day)
                    .put("Event_End_Date", ClientLevelRow::day)
                    .put("Service_Type", text -> ReturnWords.one(ReturnWords.SERVICE_TYPES, text))
                    .put("Delivery_Mechanism", text -> ReturnWords.one(ReturnWords.MECHANISMS, text))
                    .put(
                            "Provider_CQC_Location_ID",
                            text -> RegulatorId.parse(text).toString())
                    .put("Unit_Cost", text -> Money.parse(text).toString())
                    .buildOrThrow();

    /**
     * Refuses columns that there are not, and what cannot stand in one.
     *
     * @throws IllegalArgumentException if a column is none, lacks what it cannot be without, or has a text that is not read as it is
     */
    public ClientLevelRow {
        checkArgument(COLUMNS.containsAll(values.keySet()), "the columns are %s, but got %s", COLUMNS, values.keySet());
        checkArgument(values.keySet().containsAll(NEEDED), "a row has %s, but got %s", NEEDED, values.keySet());
        for (Map.Entry<String, String> value : values.entrySet()) {
            checkArgument(
                    !value.getValue().isEmpty()
                            && read(value.getKey(), value.getValue()).equals(value.getValue()),
                    "'%s' is not as it is read in %s",
                    value.getValue(),
                    value.getKey());
        }
    }

    /**
     * {@return what a text in a column says: days in ISO 8601, numbers and codes without blanks}
     *
     * @throws IllegalArgumentException if it cannot stand there, with what to do
     */
    static String read(String column, String text) {
        return READERS.getOrDefault(column, any -> any).apply(text);
    }

    /** Spreadsheets write days either way. */
    private static String day(String text) {
        return (text.indexOf('/') >= 0 ? FieldText.britishDay(text) : FieldText.day(text)).toString();
    }

    /** {@return the code of a council} Refuses what is none. */
    static String authority(String text) {
        checkArgument(
                AUTHORITY.matcher(text).matches(),
                "'%s' is no code of a council: write the three digits that the centre has for it, such as 508",
                text);
        return text;
    }

    /** {@return which event it is; no other of a return has it} */
    public String reference() {
        return text(REFERENCE);
    }

    /** {@return what stands in the column; empty where nothing does} */
    public String text(String column) {
        return values.getOrDefault(column, "");
    }
}
