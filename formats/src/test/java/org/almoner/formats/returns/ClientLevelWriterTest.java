package org.almoner.formats.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.almoner.domain.money.Money;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.packages.Person;
import org.almoner.domain.packages.PersonId;
import org.almoner.domain.prices.ServiceCode;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.providers.RegulatorId;
import org.almoner.domain.returns.ClientEvent;
import org.almoner.domain.returns.ClientEvent.Care;
import org.almoner.domain.returns.ClientEvent.Client;
import org.almoner.domain.returns.ClientEvent.Means;
import org.almoner.domain.returns.ClientReturn;
import org.almoner.domain.returns.CostReconciliation;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.zones.Postcode;
import org.almoner.formats.csv.Columns;
import org.almoner.formats.csv.CsvReader;
import org.almoner.formats.csv.TableRow;
import org.almoner.formats.csv.UnreadableFileException;
import org.junit.jupiter.api.Test;

class ClientLevelWriterTest {

    private static final DateRange QUARTER = DateRange.of(LocalDate.of(2020, 10, 1), LocalDate.of(2021, 1, 1));
    private static final LocalDate NOVEMBER = LocalDate.of(2020, 11, 2);
    private static final ProviderId PROVIDER = new ProviderId("P-1");
    private static final Client CLIENT = new Client(
            new Person(new PersonId("C-1"), LocalDate.of(1934, 2, 28), Postcode.parse("LE11 3BY")),
            Optional.of(LocalDate.of(2020, 12, 30)));

    private static ServiceTerms terms(String rows) throws IOException {
        return ServiceTerms.read(
                new ByteArrayInputStream(("service,service-type,service-component,delivery-mechanism\n" + rows)
                        .getBytes(StandardCharsets.UTF_8)));
    }

    private static Map<String, String> row(ClientEvent event) throws IOException {
        StringWriter file = new StringWriter();
        new ClientLevelWriter(
                        "508",
                        terms("home-care,Long Term Support: Community,Home Support,CASSR Commissioned Support\n"))
                .write(
                        new ClientReturn(
                                QUARTER,
                                ImmutableList.of(event),
                                ImmutableSortedMap.of(PROVIDER, new RegulatorId("1-101")),
                                new CostReconciliation(QUARTER, ImmutableList.of(), Money.ZERO, Money.ZERO)),
                        file);
        List<Map<String, String>> rows = new ArrayList<>();
        CsvReader.read(
                new ByteArrayInputStream(file.toString().getBytes(StandardCharsets.UTF_8)),
                Columns.only(ClientLevelRow.COLUMNS, List.of()),
                row -> Optional.of(ClientLevelRow.COLUMNS.stream()
                        .filter(column -> !row.text(column).isEmpty())
                        .collect(Collectors.toMap(column -> column, row::text))),
                row -> rows.add(((TableRow.Read<Map<String, String>>) row).value()));
        assertThat(rows).hasSize(1);
        assertThat(rows.get(0))
                .containsEntry("LA_Code", "508")
                .containsEntry("Reporting_Period_Start_Date", "2020-10-01")
                .containsEntry("Reporting_Period_End_Date", "2020-12-31")
                .containsEntry("LA_Person_Unique_Identifier", "C-1")
                .containsEntry("Date_of_Birth", "1934-02-28")
                .containsEntry("Date_of_Death", "2020-12-30")
                .containsEntry("Client_Type", "Service User")
                .containsEntry("Postcode", "LE11 3BY");
        rows.get(0)
                .keySet()
                .removeAll(List.of(
                        "LA_Code",
                        "Reporting_Period_Start_Date",
                        "Reporting_Period_End_Date",
                        "LA_Person_Unique_Identifier",
                        "Date_of_Birth",
                        "Date_of_Death",
                        "Client_Type",
                        "Postcode"));
        return rows.get(0);
    }

    private static ClientEvent.Served served(
            Means means, Optional<ServiceCode> service, DateRange days, String weekly) {
        return new ClientEvent.Served(
                CLIENT,
                new Care(new PackageId("K-1"), means, Optional.of(PROVIDER), service, days),
                Optional.of(weekly).filter(text -> !text.isEmpty()).map(Money::parse));
    }

    @Test
    void aComponentWithALetterThatNobodySeesIsRefused() {
        assertThatExceptionOfType(UnreadableFileException.class)
                .isThrownBy(() -> terms("home-care,Long Term Support: Community,Home \u200bSupport,\n"))
                .withMessageStartingWith("'Home <U+200B>Support' has");
    }

    @Test
    void aServiceIsToldAsItIsCalledWithItsWeeklyCost() throws IOException {
        assertThat(row(served(
                        Means.COMMISSIONED,
                        Optional.of(new ServiceCode("home-care")),
                        DateRange.of(NOVEMBER, NOVEMBER.plusDays(7)),
                        "37.50")))
                .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                        Map.entry("Event_Type", "Service"),
                        Map.entry("Event_Reference", "S-K-1-2020-11-02-home-care-P-1"),
                        Map.entry("Event_Start_Date", "2020-11-02"),
                        Map.entry("Event_End_Date", "2020-11-08"),
                        Map.entry("Service_Type", "Long Term Support: Community"),
                        Map.entry("Service_Component", "Home Support"),
                        Map.entry("Delivery_Mechanism", "CASSR Commissioned Support"),
                        Map.entry("Provider_CQC_Location_ID", "1-101"),
                        Map.entry("Unit_Cost", "37.50"),
                        Map.entry("Cost_Frequency_Unit_Type", "Weekly"),
                        Map.entry("Planned_Units_Per_Week", "1")));
    }

    @Test
    void whatIsNotKnownStaysEmptyAndWhatGoesOnHasNoEnd() throws IOException {
        Map<String, String> open = row(served(Means.DIRECT_PAYMENT, Optional.empty(), DateRange.from(NOVEMBER), ""));

        assertThat(open)
                .containsEntry("Event_Reference", "S-K-1-2020-11-02-direct-payment-P-1")
                .doesNotContainKeys(
                        "Event_End_Date",
                        "Service_Type",
                        "Unit_Cost",
                        "Cost_Frequency_Unit_Type",
                        "Gender",
                        "First_Name");
        assertThat(row(served(
                        Means.COMMISSIONED,
                        Optional.empty(),
                        DateRange.of(NOVEMBER, LocalDate.of(2021, 1, 2)),
                        "1.00")))
                .doesNotContainKey("Event_End_Date")
                .containsEntry("Event_Reference", "S-K-1-2020-11-02-care-P-1");
        assertThat(row(served(
                        Means.COMMISSIONED,
                        Optional.empty(),
                        DateRange.of(NOVEMBER, LocalDate.of(2021, 1, 1)),
                        "1.00")))
                .containsEntry("Event_End_Date", "2020-12-31");
    }

    @Test
    void assessmentsAndReviewsHaveTheirDay() throws IOException {
        assertThat(row(new ClientEvent.Assessed(CLIENT, NOVEMBER, true)))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "Event_Type", "Assessment",
                        "Event_Reference", "A-C-1-2020-11-02",
                        "Event_Start_Date", "2020-11-02",
                        "Event_End_Date", "2020-11-02",
                        "Eligible_Needs_Identified", "Yes"));
        assertThat(row(new ClientEvent.Reviewed(CLIENT, new PackageId("K-1"), NOVEMBER)))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "Event_Type", "Review",
                        "Event_Reference", "R-K-1-2020-11-02",
                        "Event_Start_Date", "2020-11-02",
                        "Event_End_Date", "2020-11-02"));
    }

    @Test
    void aTableOfServicesWithMistakesAndACouncilWithoutACodeAreRefused() throws IOException {
        for (String row : List.of(
                "Home Care,Long Term Support: Community,,\n",
                "home-care,,,\n",
                "home-care,Banana,,\n",
                "home-care,Long Term Support: Community,,Nonsense\n",
                "home-care,Long Term Support: Prison,,\nhome-care,Long Term Support: Community,,\n")) {
            assertThatExceptionOfType(UnreadableFileException.class).as(row).isThrownBy(() -> terms(row));
        }
        ServiceTerms none = terms("");
        for (String code : List.of(" ", "50", "5080", "=508", "E10000018")) {
            assertThatIllegalArgumentException().as(code).isThrownBy(() -> new ClientLevelWriter(code, none));
        }
        assertThatExceptionOfType(UnreadableFileException.class)
                .isThrownBy(
                        () -> terms(
                                "Home Care,Banana,,Nonsense\nhome-care,,,\nhome-care,long term support: community,,direct payment\n"))
                .satisfies(refusal -> assertThat(refusal.problems())
                        .extracting(UnreadableFileException.Problem::line)
                        .containsExactly(2L, 2L, 2L, 3L, 4L));
    }
}
