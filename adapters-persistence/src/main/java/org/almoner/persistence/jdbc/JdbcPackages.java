package org.almoner.persistence.jdbc;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Iterables;
import java.time.DayOfWeek;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.almoner.application.port.out.ConflictException;
import org.almoner.application.port.out.Packages;
import org.almoner.domain.money.Percentage;
import org.almoner.domain.packages.PackageHistory;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.packages.PersonId;
import org.almoner.domain.packages.PlannedVisit;
import org.almoner.domain.packages.WeeklyPlan;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.time.Fact;
import org.almoner.domain.time.History;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

final class JdbcPackages implements Packages {

    private static final String EVERY_ONE = "";
    private static final String ONE = " WHERE package_ref = ?";
    private static final String OF_PERSON =
            " WHERE package_ref IN (SELECT package_ref FROM care_package WHERE person_ref = ?)";
    private static final String FACT_VALUES = " VALUES (?, ?, ?, ?, ?, ?, ?, ?)";
    private static final int AT_ONCE = 1000;

    private final Units units;

    JdbcPackages(Units units) {
        this.units = units;
    }

    @Override
    public void open(PackageId id, PersonId person) {
        units.write(handle -> {
            if (!opened(handle, List.of(id)).isEmpty()) {
                throw new ConflictException("there is a package " + id + " already");
            }
            handle.execute(
                    "INSERT INTO care_package (package_ref, person_ref) VALUES (?, ?)", id.value(), person.value());
        });
    }

    /** Refuses what is about a package that was never opened. */
    static void requireOpen(Handle handle, Collection<PackageId> packages) {
        Set<String> opened = opened(handle, packages);
        for (PackageId id : packages) {
            checkArgument(opened.contains(id.value()), "there is no package %s; open it first", id);
        }
    }

    private static Set<String> opened(Handle handle, Collection<PackageId> packages) {
        Set<String> opened = new TreeSet<>();
        for (List<PackageId> some : Iterables.partition(packages, AT_ONCE)) {
            handle.createQuery("SELECT package_ref FROM care_package WHERE package_ref IN (<some>)")
                    .bindList("some", some.stream().map(PackageId::value).toList())
                    .mapTo(String.class)
                    .forEach(opened::add);
        }
        return opened;
    }

    @Override
    public void recordPlan(PackageId id, Fact<WeeklyPlan> fact) {
        units.write(handle -> {
            requireOpen(handle, List.of(id));
            long plan = Facts.insert(
                    handle,
                    "INSERT INTO plan_fact (package_ref, " + Facts.COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?)",
                    Facts.columns(id, fact));
            fact.value().ifPresent(value -> recordVisits(handle, plan, value));
        });
    }

    private static void recordVisits(Handle handle, long plan, WeeklyPlan value) {
        try (PreparedBatch visits = handle.prepareBatch("INSERT INTO plan_visit"
                + " (plan_sequence, weekday, planned_start, minutes, second_carer_minutes) VALUES (?, ?, ?, ?, ?)")) {
            for (PlannedVisit visit : value.visits()) {
                visits.add(plan, visit.day().getValue(), visit.start(), visit.minutes(), visit.secondCarerMinutes());
            }
            visits.execute();
        }
    }

    @Override
    public void recordProvider(PackageId id, Fact<ProviderId> fact) {
        units.write(handle -> {
            requireOpen(handle, List.of(id));
            handle.execute(
                    "INSERT INTO package_provider_fact (package_ref, " + Facts.COLUMNS + ", provider_ref)"
                            + FACT_VALUES,
                    Facts.columns(id, fact, Facts.column(fact, ProviderId::value)));
        });
    }

    @Override
    public void recordHealthShare(PackageId id, Fact<Percentage> fact) {
        units.write(handle -> {
            requireOpen(handle, List.of(id));
            handle.execute(
                    "INSERT INTO health_share_fact (package_ref, " + Facts.COLUMNS + ", basis_points)" + FACT_VALUES,
                    Facts.columns(id, fact, Facts.column(fact, Percentage::basisPoints)));
        });
    }

    @Override
    public ImmutableSet<PackageId> references() {
        return units.read(handle -> ImmutableSet.copyOf(
                Row.all(handle, "SELECT package_ref FROM care_package", row -> new PackageId(row.text()))));
    }

    @Override
    public Optional<PackageHistory> find(PackageId id) {
        return units.read(handle -> histories(handle, ONE, id.value())).stream().findFirst();
    }

    @Override
    public ImmutableList<PackageHistory> of(PersonId person) {
        return units.read(handle -> histories(handle, OF_PERSON, person.value()));
    }

    @Override
    public ImmutableList<PackageHistory> all() {
        return units.read(handle -> histories(handle, EVERY_ONE));
    }

    private static ImmutableList<PackageHistory> histories(Handle handle, String which, Object... arguments) {
        ImmutableSortedMap<PackageId, PersonId> packages = Row.all(
                        handle,
                        "SELECT package_ref, person_ref FROM care_package" + which,
                        row -> Map.entry(new PackageId(row.text()), new PersonId(row.text())),
                        arguments)
                .stream()
                .collect(ImmutableSortedMap.toImmutableSortedMap(
                        PackageId::compareTo, Map.Entry::getKey, Map.Entry::getValue));
        ImmutableListMultimap<PackageId, Fact<WeeklyPlan>> plans = plans(handle, which, arguments);
        ImmutableListMultimap<PackageId, Fact<ProviderId>> providers = Facts.by(
                handle,
                "SELECT package_ref, " + Facts.COLUMNS + ", provider_ref FROM package_provider_fact" + which,
                PackageId::new,
                (id, row) -> new ProviderId(row.text()),
                arguments);
        ImmutableListMultimap<PackageId, Fact<Percentage>> healthShares = Facts.by(
                handle,
                "SELECT package_ref, " + Facts.COLUMNS + ", basis_points FROM health_share_fact" + which,
                PackageId::new,
                (id, row) -> new Percentage(row.integer()),
                arguments);
        return packages.entrySet().stream()
                .map(pack -> new PackageHistory(
                        pack.getKey(),
                        pack.getValue(),
                        History.of(plans.get(pack.getKey())),
                        History.of(providers.get(pack.getKey())),
                        History.of(healthShares.get(pack.getKey()))))
                .collect(ImmutableList.toImmutableList());
    }

    private static ImmutableListMultimap<PackageId, Fact<WeeklyPlan>> plans(
            Handle handle, String which, Object... arguments) {
        ImmutableListMultimap<Long, PlannedVisit> visits = Row.all(
                        handle,
                        "SELECT plan_sequence, weekday, planned_start, minutes, second_carer_minutes FROM plan_visit"
                                + (which.isEmpty()
                                        ? ""
                                        : " WHERE plan_sequence IN (SELECT sequence FROM plan_fact" + which + ")"),
                        row -> Map.entry(
                                row.number(),
                                new PlannedVisit(
                                        DayOfWeek.of(row.integer()), row.time(), row.integer(), row.integer())),
                        arguments)
                .stream()
                .collect(ImmutableListMultimap.toImmutableListMultimap(Map.Entry::getKey, Map.Entry::getValue));
        return Facts.by(
                handle,
                "SELECT package_ref, " + Facts.COLUMNS + ", sequence FROM plan_fact" + which,
                PackageId::new,
                (id, row) -> WeeklyPlan.of(visits.get(row.number())),
                arguments);
    }
}
