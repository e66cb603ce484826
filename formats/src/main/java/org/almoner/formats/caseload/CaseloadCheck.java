package org.almoner.formats.caseload;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.performance.FundedPackage;
import org.almoner.formats.caseload.CaseloadFindings.Difference;
import org.almoner.formats.csv.TableRow;

/**
 * Holds a caseload against the packages that are known: one is the same where it would be written in the same rows. Holds nothing of the
 * packages that it is given. Of one thread.
 */
public final class CaseloadCheck {

    private final Map<PackageId, ImmutableList<ImmutableMap<String, String>>> known = new HashMap<>();
    private final List<Difference> differences = new ArrayList<>();
    private final List<TableRow.Wrong<?>> rejections = new ArrayList<>();
    private long fresh;
    private long changed;
    private long same;
    private long rejected;

    /**
     * Nothing read yet.
     *
     * @param packages those that are known
     * @param others packages of which it is known that there are, and which no caseload can tell
     */
    public CaseloadCheck(Collection<FundedPackage> packages, Set<PackageId> others) {
        PackageRows rows = new PackageRows(packages);
        others.forEach(other -> known.put(other, ImmutableList.of()));
        packages.forEach(each ->
                known.put(each.pack().id(), rows.whyNot(each).isPresent() ? ImmutableList.of() : PackageRows.of(each)));
    }

    /** Takes the next package, or row that is rejected. */
    public void add(TableRow<FundedPackage> row) {
        if (row instanceof TableRow.Read<FundedPackage> read) {
            compare(read.line(), read.value());
            return;
        }
        rejected++;
        if (rejections.size() < CaseloadFindings.MOST_TOLD) {
            rejections.add((TableRow.Wrong<FundedPackage>) row);
        }
    }

    private void compare(long line, FundedPackage given) {
        PackageId id = given.pack().id();
        Optional<ImmutableList<ImmutableMap<String, String>>> before = Optional.ofNullable(known.get(id));
        if (before.filter(PackageRows.of(given)::equals).isPresent()) {
            same++;
            return;
        }
        fresh += before.isEmpty() ? 1 : 0;
        changed += before.isPresent() ? 1 : 0;
        if (differences.size() < CaseloadFindings.MOST_TOLD) {
            differences.add(new Difference(line, id, before.isEmpty()));
        }
    }

    /**
     * {@return how the caseload stands to what is known}
     *
     * @param read how many rows it has
     */
    public CaseloadFindings finish(long read) {
        return new CaseloadFindings(
                read,
                fresh,
                changed,
                same,
                rejected,
                ImmutableList.copyOf(differences),
                ImmutableList.copyOf(rejections));
    }
}
