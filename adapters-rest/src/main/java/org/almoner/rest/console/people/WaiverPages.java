package org.almoner.rest.console.people;

import static org.almoner.rest.security.Operation.PERSON_FACT_RECORD;
import static org.almoner.rest.security.Operation.WAIVER_CONFIRM;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.almoner.application.port.in.CareRecords.Author;
import org.almoner.domain.agreements.Waiver;
import org.almoner.domain.money.Money;
import org.almoner.domain.packages.PersonFacts;
import org.almoner.domain.packages.PersonHistory;
import org.almoner.domain.packages.PersonId;
import org.almoner.domain.time.DateRange;
import org.almoner.rest.asking.View;
import org.almoner.rest.console.desk.Choice;
import org.almoner.rest.console.desk.Desk;
import org.almoner.rest.console.desk.Done;
import org.almoner.rest.console.desk.Form;
import org.almoner.rest.console.desk.Page;
import org.almoner.rest.console.desk.Written;
import org.almoner.rest.facts.FactProblems;
import org.almoner.rest.people.PersonProblems;
import org.almoner.rest.security.Operates;
import org.almoner.rest.values.Json;
import org.jspecify.annotations.Nullable;

/** What is not asked of a person: proposed by one, and confirmed by another. */
@Path("")
public final class WaiverPages {

    private static final String PERSON = "person";
    private static final String WAIVER = "waiver";
    private static final String PROPOSE = "/people/{person}/waiver";
    private static final String CONFIRM = "/people/{person}/waiver-confirmation";
    private static final int LAST_YEAR = 9999;

    private final Desk desk;

    /** For one request. */
    public WaiverPages(@Context Desk desk) {
        this.desk = desk;
    }

    /**
     * What the page of proposing shows.
     *
     * @param person of whom it is not asked
     * @param waivers that were proposed or confirmed
     * @param choices of how much is not asked for
     */
    public record Proposing(PersonId person, List<WaiverView> waivers, List<Choice> choices) {}

    /** How much is not asked for. */
    public enum Waived {
        /** All charges. */
        ALL,
        /** An amount a week. */
        AMOUNT
    }

    /**
     * What the page of confirming shows.
     *
     * @param person of whom it is not asked
     * @param waivers that were proposed or confirmed
     * @param own whether whoever looks has proposed one that is not confirmed
     * @param choices those that whoever looks may confirm
     */
    public record Confirming(PersonId person, List<WaiverView> waivers, boolean own, List<Choice> choices) {}

    /** {@return the page on which a waiver is proposed} */
    @GET
    @Path(PROPOSE)
    @Operates(value = PERSON_FACT_RECORD, records = WAIVER)
    public Page proposing(@PathParam(PERSON) PersonId person) {
        return desk.page(
                "people/waiver",
                "Waive charges of " + person,
                view -> new Proposing(
                        person,
                        waivers(view, person),
                        List.of(
                                new Choice(Json.name(Waived.ALL), "All charges"),
                                new Choice(Json.name(Waived.AMOUNT), "An amount of the charge for a week"))));
    }

    /** {@return the page on which a waiver is confirmed} */
    @GET
    @Path(CONFIRM)
    @Operates(WAIVER_CONFIRM)
    public Page confirming(@PathParam(PERSON) PersonId person) {
        return desk.page("people/waiver-confirmation", "Confirm a waiver for " + person, view -> {
            List<WaiverView> waivers = waivers(view, person);
            return new Confirming(
                    person,
                    waivers,
                    waivers.stream().anyMatch(waiver -> waiver.waits() && !isFor(waiver)),
                    waivers.stream()
                            .filter(this::isFor)
                            .map(WaiverPages::choice)
                            .toList());
        });
    }

    private boolean isFor(WaiverView waiver) {
        return waiver.waitsFor(desk.caller().subject());
    }

    private static Choice choice(WaiverView waiver) {
        return new Choice(
                waiver.days().toString(),
                waiver.amount() + ", " + Written.days(waiver.days()),
                "Proposed by " + waiver.proposedBy() + ": " + waiver.why());
    }

    private static List<WaiverView> waivers(View view, PersonId person) {
        PersonHistory history = view.store().people().find(person).orElseThrow(() -> PersonProblems.unknown(person));
        return WaiverView.of(history);
    }

    /** {@return the page of the person, after a waiver was proposed} */
    @POST
    @Path(PROPOSE)
    @Operates(value = PERSON_FACT_RECORD, records = WAIVER)
    public Response propose(@PathParam(PERSON) PersonId person, Form form) {
        return desk.act(form, page(person) + "/waiver", almoner -> {
            String proposer = desk.caller().subject();
            Optional<Waived> waived = form.value(Waived.class, "waived", "Choose how much is not asked for");
            Optional<Waiver> some = form.called("weekly", "Weekly amount")
                    .read("weekly", text -> new Waiver(Optional.of(Money.given(text)), proposer, Optional.empty()));
            checkAmount(form, waived, some);
            Optional<LocalDate> from = form.called("from", "First day").day("from", "Say from which day on");
            Optional<LocalDate> last = form.called("last", "Last day").day("last");
            checkDays(form, from, last);
            Author author = desk.because(form);
            FactProblems.check(almoner.records()
                    .record(
                            person,
                            PersonFacts.WAIVER,
                            some.orElseGet(() -> new Waiver(Optional.empty(), proposer, Optional.empty())),
                            days(from.orElseThrow(), last.orElse(null)),
                            author));
            return new Done(page(person), "A waiver is proposed; it counts once somebody else has confirmed it");
        });
    }

    private static void checkAmount(Form form, Optional<Waived> waived, Optional<Waiver> some) {
        if (waived.equals(Optional.of(Waived.AMOUNT))) {
            form.text("weekly", "Say how much of the charge for a week is not asked for");
        }
        if (waived.equals(Optional.of(Waived.ALL)) && some.isPresent()) {
            form.wrong("weekly", "Leave the weekly amount empty, or choose an amount");
        }
    }

    private static void checkDays(Form form, Optional<LocalDate> from, Optional<LocalDate> last) {
        if (last.isPresent() && from.filter(last.get()::isBefore).isPresent()) {
            form.wrong("last", "The last day comes before the first");
        }
        if (last.filter(day -> day.plusDays(1).getYear() > LAST_YEAR).isPresent()) {
            form.wrong("last", "Leave the last day empty where it goes on without end");
        }
    }

    private static DateRange days(LocalDate from, @Nullable LocalDate last) {
        return last == null ? DateRange.from(from) : DateRange.ofClosed(from, last);
    }

    /** {@return the page of the person, after a waiver was confirmed} */
    @POST
    @Path(CONFIRM)
    @Operates(WAIVER_CONFIRM)
    public Response confirm(@PathParam(PERSON) PersonId person, Form form) {
        return desk.act(form, page(person) + "/waiver-confirmation", almoner -> {
            form.text("days", "Choose which waiver");
            Optional<DateRange> days = form.read("days", DateRange::parse);
            Author author = desk.because(form);
            FactProblems.check(almoner.records().confirmWaiver(person, days.orElseThrow(), author));
            return new Done(page(person), "The waiver is confirmed");
        });
    }

    private static String page(PersonId person) {
        return "/people/" + person;
    }
}
