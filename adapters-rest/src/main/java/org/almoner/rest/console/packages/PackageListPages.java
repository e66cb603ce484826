package org.almoner.rest.console.packages;

import static org.almoner.rest.security.Operation.PACKAGE_LIST;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.almoner.application.port.in.CarePackages;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.packages.life.PackageAccount;
import org.almoner.domain.packages.life.PackageState;
import org.almoner.domain.parts.Words;
import org.almoner.rest.asking.View;
import org.almoner.rest.console.desk.Choice;
import org.almoner.rest.console.desk.Desk;
import org.almoner.rest.security.Operates;
import org.almoner.rest.values.Json;
import org.almoner.rest.values.Paging;
import org.almoner.wording.Figures;
import org.almoner.wording.ProviderNames;
import org.jspecify.annotations.Nullable;

/** The packages as they are today, all or some of them, and the way to one by its reference. */
@Path("/packages")
public final class PackageListPages {

    private static final String STATE = "state";
    private static final String UNAPPROVED = "unapproved";

    private final Desk desk;

    /** For one request. */
    public PackageListPages(@Context Desk desk) {
        this.desk = desk;
    }

    /**
     * What the list shows.
     *
     * @param packages of the page
     * @param states that can be chosen
     * @param state that was chosen, or empty
     * @param unapproved whether only those are shown that lack their approval
     * @param unknown what was looked for and is not there, or empty
     * @param path of the list with what was chosen, for the next page
     * @param next the cursor of the next page, or null on the last
     */
    public record Listing(
            List<Row> packages,
            List<Choice> states,
            String state,
            boolean unapproved,
            String unknown,
            String path,
            @Nullable String next) {}

    /** A package in the list. */
    public record Row(PackageAccount account, String provider) {}

    /** {@return a page of the list, or the package that was looked for} */
    @GET
    @Operates(
            value = PACKAGE_LIST,
            filters = {STATE, UNAPPROVED})
    public Response list(@QueryParam("find") @Nullable String find, @BeanParam Paging paging) {
        Optional<PackageId> found = Optional.ofNullable(find).flatMap(this::existing);
        if (found.isPresent()) {
            return Response.seeOther(Desk.to("/packages/" + found.get())).build();
        }
        return desk.filtered("packages/list", "Packages", (view, filter) -> {
            PackageState state = filter.called(STATE, "Show")
                    .value(PackageState.class, STATE)
                    .orElse(null);
            boolean unapproved = filter.called(UNAPPROVED, "Only those that lack their approval")
                    .isSo(UNAPPROVED);
            Paging.Page<PackageAccount> page = page(view, state, unapproved, paging);
            ProviderNames names = ProviderNames.of(view.store().providers().all());
            return new Listing(
                    page.items().stream()
                            .map(account -> new Row(
                                    account, account.provider().map(names::of).orElse("")))
                            .toList(),
                    states(),
                    state == null ? "" : Json.name(state),
                    unapproved,
                    find == null ? "" : find,
                    "/console/packages?" + (state == null ? "" : "state=" + Json.name(state) + "&")
                            + (unapproved ? "unapproved=true&" : ""),
                    page.next());
        });
    }

    private Optional<PackageId> existing(String text) {
        try {
            PackageId pack = PackageId.parse(Ascii.toUpperCase(text));
            return desk.find(view -> view.store().packages().find(pack).isPresent())
                    ? Optional.of(pack)
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** All packages are worked out only where that is the way to tell which are meant. */
    private static Paging.Page<PackageAccount> page(
            View view, @Nullable PackageState state, boolean unapproved, Paging paging) {
        CarePackages packages = view.almoner().packages();
        if (state == null && !unapproved) {
            Paging.Page<PackageId> page = paging.page(
                    ImmutableSortedSet.copyOf(view.store().packages().references())
                            .asList(),
                    pack -> pack,
                    PackageId::parse);
            return new Paging.Page<>(
                    page.items().stream()
                            .map(pack -> packages.find(pack, view.today()).orElseThrow())
                            .collect(ImmutableList.toImmutableList()),
                    page.next());
        }
        return paging.page(
                packages.on(view.today()).stream()
                        .filter(account -> state == null || account.state() == state)
                        .filter(account -> !unapproved || !account.approval().isEnough())
                        .toList(),
                PackageAccount::pack,
                PackageId::parse);
    }

    private static List<Choice> states() {
        return Stream.concat(
                        Stream.of(new Choice("", "Any state")),
                        Stream.of(PackageState.values())
                                .map(state -> new Choice(Json.name(state), Words.capitalised(Figures.words(state)))))
                .toList();
    }
}
