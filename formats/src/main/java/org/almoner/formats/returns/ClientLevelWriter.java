package org.almoner.formats.returns;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Iterables;
import com.google.common.collect.Maps;
import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.almoner.domain.money.Money;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.providers.RegulatorId;
import org.almoner.domain.returns.ClientEvent;
import org.almoner.domain.returns.ClientEvent.Assessed;
import org.almoner.domain.returns.ClientEvent.Reviewed;
import org.almoner.domain.returns.ClientEvent.Served;
import org.almoner.domain.returns.ClientReturn;
import org.almoner.domain.time.DateRange;
import org.almoner.formats.csv.CsvProblem;
import org.almoner.formats.csv.CsvWriter;

/**
 * Writes Client Level Data: a row for each event, in the columns of the centre. What no fact tells stays empty. The same return is the same bytes. Safe for use by
 * many threads.
 */
public final class ClientLevelWriter {

    private final String authority;
    private final ServiceTerms terms;

    /**
     * For a council.
     *
     * @param authority the council's code at the centre: three digits
     * @param terms how the return calls services
     * @throws IllegalArgumentException if the code is not of three digits
     */
    public ClientLevelWriter(String authority, ServiceTerms terms) {
        this.authority = ClientLevelRow.authority(authority);
        this.terms = terms;
    }

    /**
     * Writes the events of a return.
     *
     * @param target is not closed by this
     * @throws IOException if it cannot be written to
     */
    public void write(ClientReturn told, Writer target) throws IOException {
        write(Iterables.transform(told.events(), event -> row(told, event)), target);
    }

    /**
     * Writes rows.
     *
     * @param target is not closed by this
     * @throws IOException if it cannot be written to
     */
    static void write(Iterable<ClientLevelRow> rows, Writer target) throws IOException {
        try (CsvWriter out = new CsvWriter(target, ClientLevelRow.COLUMNS)) {
            for (ClientLevelRow row : rows) {
                out.row(ClientLevelRow.COLUMNS.stream().map(row::text).collect(ImmutableList.toImmutableList()));
            }
        }
    }

    /** {@return the rows of a return, in order} */
    public ImmutableList<ClientLevelRow> rows(ClientReturn told) {
        return told.events().stream().map(event -> row(told, event)).collect(ImmutableList.toImmutableList());
    }

    /** {@return what says that the row is of another council or period than the return; empty where it is of its own} */
    public Optional<CsvProblem> ofOthers(ClientReturn told, ClientLevelRow row) {
        return heading(told).entrySet().stream()
                .filter(own -> !own.getValue().equals(row.text(own.getKey())))
                .map(own -> new CsvProblem(
                        own.getKey(),
                        row.text(own.getKey()),
                        "it is of " + row.text(own.getKey()) + ", and the return of " + own.getValue()
                                + "; correct one of them"))
                .findFirst();
    }

    private ImmutableMap<String, String> heading(ClientReturn told) {
        return ImmutableMap.of(
                "LA_Code",
                authority,
                "Reporting_Period_Start_Date",
                told.period().from().toString(),
                "Reporting_Period_End_Date",
                lastDay(told.period()).map(LocalDate::toString).orElse(""));
    }

    private ClientLevelRow row(ClientReturn told, ClientEvent event) {
        Map<String, String> row = new LinkedHashMap<>(heading(told));
        row.put("LA_Person_Unique_Identifier", event.client().person().id().toString());
        row.put("Date_of_Birth", event.client().person().born().toString());
        row.put("Date_of_Death", event.client().died().map(LocalDate::toString).orElse(""));
        row.put("Client_Type", "Service User");
        row.put("Postcode", event.client().person().home().toString());
        row.put("Event_Start_Date", event.days().from().toString());
        row.put(
                "Event_End_Date",
                lastDay(event.days())
                        .filter(day -> told.period().end().map(day::isBefore).orElse(true))
                        .map(LocalDate::toString)
                        .orElse(""));
        if (event instanceof Assessed assessed) {
            row.put("Event_Type", "Assessment");
            row.put("Event_Reference", reference("A", event.client().person().id(), assessed.from()));
            row.put("Eligible_Needs_Identified", assessed.isEligible() ? "Yes" : "No");
        } else if (event instanceof Reviewed reviewed) {
            row.put("Event_Type", "Review");
            row.put("Event_Reference", reference("R", reviewed.pack(), reviewed.day()));
        } else {
            putService(row, (Served) event, told);
        }
        return new ClientLevelRow(ImmutableMap.copyOf(Maps.filterValues(row, text -> !text.isEmpty())));
    }

    private void putService(Map<String, String> row, Served served, ClientReturn told) {
        ServiceTerms.Terms called = terms.find(served.care()).orElse(ServiceTerms.Terms.NONE);
        Optional<ProviderId> provider = served.care().provider();
        row.put("Event_Type", "Service");
        row.put(
                "Event_Reference",
                reference("S", served.care().pack(), served.care().days().from())
                        + "-" + ServiceTerms.name(served.care()).orElse("care")
                        + provider.map(id -> "-" + id).orElse(""));
        row.put("Service_Type", called.type());
        row.put("Service_Component", called.component());
        row.put("Delivery_Mechanism", called.mechanism());
        row.put(
                "Provider_CQC_Location_ID",
                provider.flatMap(id -> Optional.ofNullable(told.locations().get(id)))
                        .map(RegulatorId::toString)
                        .orElse(""));
        row.put("Unit_Cost", served.weekly().map(Money::toString).orElse(""));
        row.put(
                "Cost_Frequency_Unit_Type",
                served.weekly().map(cost -> "Weekly").orElse(""));
        row.put("Planned_Units_Per_Week", served.weekly().map(cost -> "1").orElse(""));
    }

    /** It stays the same from return to return, as long as the event began on the same day. */
    private static String reference(String kind, Object subject, LocalDate day) {
        return kind + "-" + subject + "-" + day;
    }

    private static Optional<LocalDate> lastDay(DateRange days) {
        return days.end().map(end -> end.minusDays(1));
    }
}
