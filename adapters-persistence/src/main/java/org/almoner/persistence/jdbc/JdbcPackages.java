package org.almoner.persistence.jdbc;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.almoner.application.port.out.ConflictException;
import org.almoner.application.port.out.Packages;
import org.almoner.domain.packages.PackageFacts;
import org.almoner.domain.packages.PackageHistory;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.packages.PersonId;
import org.almoner.domain.time.Fact;
import org.almoner.domain.time.FactKind;
import org.almoner.domain.time.Histories;
import org.almoner.domain.time.Knowledge;
import org.jdbi.v3.core.Handle;

final class JdbcPackages implements Packages {

    private static final FactTable<PackageId> FACTS =
            new FactTable<>(SealedTable.PACKAGE_FACT, "package_ref", PackageId::new, PackageFacts.ALL);
    private static final String EVERY_ONE = "";
    private static final String ONE = " WHERE package_ref = ?";
    private static final String OF_PERSON =
            " WHERE package_ref IN (SELECT package_ref FROM care_package WHERE person_ref = ?)";
    private static final String OPEN =
            "SELECT package_ref FROM care_package WHERE person_ref NOT IN (" + JdbcPeople.ERASED + ")";
    private static final int AT_ONCE = 1000;

    private final Units units;

    JdbcPackages(Units units) {
        this.units = units;
    }

    @Override
    public void open(PackageId id, PersonId person, Knowledge known) {
        units.write(handle -> {
            if (!Row.all(handle, "SELECT package_ref FROM care_package" + ONE, Row::text, id.value())
                    .isEmpty()) {
                throw new ConflictException("there is a package " + id + " already");
            }
            JdbcPeople.requireNotErased(handle, person);
            units.insert(
                    SealedTable.CARE_PACKAGE,
                    id.value(),
                    person.value(),
                    Facts.instant(known.since()),
                    known.by(),
                    known.reason());
        });
    }

    /** Refuses what is about a package that was never opened, or is of a person who was erased. */
    static void requireOpen(Handle handle, Collection<PackageId> packages) {
        Set<String> opened = opened(handle, packages);
        for (PackageId id : packages) {
            checkArgument(
                    opened.contains(id.value()),
                    "there is no package %s, or it is of a person who was erased; open another",
                    id);
        }
    }

    private static Set<String> opened(Handle handle, Collection<PackageId> packages) {
        Set<String> opened = new TreeSet<>();
        for (List<PackageId> some : Iterables.partition(packages, AT_ONCE)) {
            handle.createQuery(OPEN + " AND package_ref IN (<some>)")
                    .bindList("some", some.stream().map(PackageId::value).toList())
                    .mapTo(String.class)
                    .forEach(opened::add);
        }
        return opened;
    }

    @Override
    public <T> void record(PackageId id, FactKind<T> kind, Fact<T> fact) {
        units.write(handle -> {
            requireOpen(handle, List.of(id));
            FACTS.insert(units, id, kind, fact);
        });
    }

    @Override
    public ImmutableSet<PackageId> references() {
        return units.read(handle -> ImmutableSet.copyOf(Row.all(handle, OPEN, row -> new PackageId(row.text()))));
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
        ImmutableMap<PackageId, Histories> facts = FACTS.read(handle, which, arguments);
        return Row.all(
                        handle,
                        "SELECT package_ref, person_ref FROM care_package" + which,
                        row -> {
                            PackageId id = new PackageId(row.text());
                            return new PackageHistory(
                                    id, new PersonId(row.text()), facts.getOrDefault(id, Histories.none()));
                        },
                        arguments)
                .stream()
                .sorted(Comparator.comparing(PackageHistory::id))
                .collect(ImmutableList.toImmutableList());
    }
}
