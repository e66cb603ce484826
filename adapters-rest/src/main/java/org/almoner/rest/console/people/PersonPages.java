package org.almoner.rest.console.people;

import static org.almoner.rest.security.Operation.PERSON_LIST;
import static org.almoner.rest.security.Operation.PERSON_SHOW;
import static org.almoner.rest.security.Operation.WAIVER_CONFIRM;

import com.google.common.base.Ascii;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.almoner.domain.packages.PackageHistory;
import org.almoner.domain.packages.PersonHistory;
import org.almoner.domain.packages.PersonId;
import org.almoner.domain.packages.life.PackageAccount;
import org.almoner.rest.asking.View;
import org.almoner.rest.console.desk.Desk;
import org.almoner.rest.console.desk.Page;
import org.almoner.rest.people.PersonProblems;
import org.almoner.rest.security.Operates;
import org.almoner.rest.values.Paging;
import org.almoner.wording.ProviderNames;
import org.jspecify.annotations.Nullable;

/** The people who draw on care: their references, and what is recorded of each. */
@Path("")
public final class PersonPages {

    private final Desk desk;

    /** For one request. */
    public PersonPages(@Context Desk desk) {
        this.desk = desk;
    }

    /**
     * What the list shows.
     *
     * @param people of the page
     * @param waiting those of whom whoever looks may confirm a waiver that waits
     * @param unknown who was looked for and is not there, or empty
     * @param next the cursor of the next page, or null on the last
     */
    public record Listing(
            List<PersonId> people,
            List<PersonId> waiting,
            String unknown,
            @Nullable String next) {}

    /** {@return a page of the references, or the person who was looked for} */
    @GET
    @Path("/people")
    @Operates(PERSON_LIST)
    public Response list(@QueryParam("find") @Nullable String find, @BeanParam Paging paging) {
        Optional<PersonId> found = Optional.ofNullable(find).flatMap(this::existing);
        if (found.isPresent()) {
            return Response.seeOther(Desk.to("/people/" + found.get())).build();
        }
        return Response.ok(desk.page("people/list", "People", view -> {
                    List<PersonHistory> all = view.store().people().all();
                    Paging.Page<PersonId> page = paging.page(
                            all.stream().map(PersonHistory::id).toList(), person -> person, PersonId::parse);
                    return new Listing(page.items(), waiting(all), find == null ? "" : find, page.next());
                }))
                .build();
    }

    private List<PersonId> waiting(List<PersonHistory> people) {
        return desk.may(WAIVER_CONFIRM)
                ? people.stream()
                        .filter(person -> WaiverView.of(person).stream()
                                .anyMatch(
                                        waiver -> waiver.waitsFor(desk.caller().subject())))
                        .map(PersonHistory::id)
                        .toList()
                : List.of();
    }

    private Optional<PersonId> existing(String text) {
        try {
            PersonId person = PersonId.parse(Ascii.toUpperCase(text));
            return desk.find(view -> view.store().people().find(person)).map(PersonHistory::id);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** {@return what is recorded of a person on a day} */
    @GET
    @Path("/people/{person}")
    @Operates(PERSON_SHOW)
    public Page show(@PathParam("person") PersonId person, @QueryParam("on") @Nullable LocalDate on) {
        return desk.page("people/person", "Person " + person, view -> show(view, person, view.day(on)));
    }

    private static PersonView show(View view, PersonId person, LocalDate day) {
        PersonHistory history = view.store().people().find(person).orElseThrow(() -> PersonProblems.unknown(person));
        List<PackageAccount> packages = view.store().packages().of(person).stream()
                .map(PackageHistory::id)
                .flatMap(pack -> view.almoner().packages().find(pack, day).stream())
                .toList();
        return PersonView.of(
                history,
                packages,
                day,
                view.complaints().isPresent()
                        && !view.almoner().complaints().of(person).isEmpty(),
                ProviderNames.of(view.store().providers().all()));
    }
}
