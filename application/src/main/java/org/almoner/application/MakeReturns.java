package org.almoner.application;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.almoner.application.port.in.Progress;
import org.almoner.application.port.in.Returns;
import org.almoner.application.port.out.Store;
import org.almoner.domain.charging.CaseFile;
import org.almoner.domain.providers.ProviderFacts;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.providers.RegulatorId;
import org.almoner.domain.returns.ClientEvent;
import org.almoner.domain.returns.ClientEvents;
import org.almoner.domain.returns.ClientReturn;
import org.almoner.domain.returns.ServiceMoney;
import org.almoner.domain.schemes.Scheme;
import org.almoner.domain.time.CareWeek;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Instants;

/** Gathers events and costs person by person. */
final class MakeReturns implements Returns {

    private final Scheme scheme;
    private final Store store;
    private final Clerk clerk;
    private final ServiceMoney money;

    MakeReturns(Scheme scheme, Store store, Clerk clerk) {
        this.scheme = scheme;
        this.store = store;
        this.clerk = clerk;
        this.money = new ServiceMoney(scheme.charging(), scheme.zoneMap(), scheme.term());
    }

    @Override
    public ClientReturn clientLevel(DateRange period, Progress progress) {
        DateRange weeks = weeks(period);
        LocalDate lastDay = period.end().orElseThrow().minusDays(1);
        return store.inOneView(() -> {
            Instant now = clerk.next();
            ImmutableList<CaseFile> files = new CaseFiles(store).all(weeks);
            ClientEvents events = new ClientEvents(scheme.charging().rates(), scheme.term(), money, period, now);
            PostedCosts costs = new PostedCosts(scheme, store, weeks, period);
            List<ClientEvent> told = new ArrayList<>();
            for (int done = 0; done < files.size(); done++) {
                CaseFile file = whole(files.get(done), weeks);
                ImmutableList<ClientEvent> own = events.of(file);
                told.addAll(own);
                costs.add(file.person().id(), own, money.lines(file, now, weeks, period, Instants.dayOf(now)));
                progress.advanced(done + 1L, files.size());
            }
            return new ClientReturn(period, ImmutableList.copyOf(told), locations(lastDay, now), costs.reconciled());
        });
    }

    private ImmutableSortedMap<ProviderId, RegulatorId> locations(LocalDate day, Instant now) {
        ImmutableSortedMap.Builder<ProviderId, RegulatorId> locations = ImmutableSortedMap.naturalOrder();
        store.providers()
                .all()
                .forEach(provider -> provider.facts()
                        .of(ProviderFacts.REGISTRATION)
                        .asKnownAt(now)
                        .find(day)
                        .filter(registration -> registration.locations().size() == 1)
                        .ifPresent(registration -> locations.put(
                                provider.id(), registration.locations().first())));
        return locations.buildOrThrow();
    }

    /** {@return the file with the visits of earlier weeks, too, where the weeks take something over from them} */
    private CaseFile whole(CaseFile file, DateRange weeks) {
        DateRange needed = money.needed(file, weeks);
        return needed.equals(weeks)
                ? file
                : new CaseFiles(store).of(file.person().id(), needed).orElseThrow();
    }

    /** {@return the weeks of the term that begin in the period} */
    private DateRange weeks(DateRange period) {
        Optional<LocalDate> end = period.end();
        checkArgument(end.isPresent(), "a return is of a period with an end, but got %s", period);
        CareWeek first = CareWeek.containing(period.from().plusDays(CareWeek.DAYS - 1L));
        ImmutableList<CareWeek> weeks =
                CareWeek.allIn(DateRange.of(first.monday(), end.get().plusDays(CareWeek.DAYS))).stream()
                        .filter(week -> week.monday().isBefore(end.get())
                                && scheme.term().encloses(week.range()))
                        .collect(ImmutableList.toImmutableList());
        checkArgument(
                !weeks.isEmpty(),
                "no week of the term %s of scheme %s begins in %s; maybe name another scheme or period",
                scheme.term(),
                scheme.id(),
                period);
        return DateRange.of(
                weeks.get(0).monday(), weeks.get(weeks.size() - 1).next().monday());
    }
}
