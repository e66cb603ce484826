package org.almoner.domain.packages.approvals;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Sets;
import java.util.Optional;

/**
 * Who may approve packages and changes of them, up to which cost. Immutable.
 *
 * <p>A change is measured against the last approval of the whole, all changes since together, whatever was approved of them one by
 * one; and whoever approves the whole needs a limit that covers the whole. So no sequence of small changes comes to more than
 * what one approval may.
 *
 * @param evidence the documents that must be on file before approval is asked for (rule C13)
 * @param levels who may approve, the lowest first; each role once
 */
public record ApprovalRules(ImmutableSortedSet<EvidenceCode> evidence, ImmutableList<Level> levels) {

    /**
     * Who may approve how much.
     *
     * @param role of the approver
     * @param whole the most that the packages of the person may cost where one is approved as a whole
     * @param change the most by which they may cost more than when each was approved as a whole
     */
    public record Level(ApproverRole role, Limit whole, Limit change) {

        /** {@return the limit for what is approved} */
        public Limit limit(ApprovalScope scope) {
            return scope == ApprovalScope.WHOLE ? whole : change;
        }
    }

    /**
     * Refuses rules by which nobody approves, or a role twice.
     *
     * @throws IllegalArgumentException if there is no level, a role is given twice, or the last level has a limit, so that there
     *     would be costs that nobody may approve
     */
    public ApprovalRules {
        checkArgument(!levels.isEmpty(), "somebody must be able to approve; add a level");
        checkArgument(
                levels.stream().map(Level::role).distinct().count() == levels.size(),
                "each role has one level, but got %s",
                levels);
        Level last = levels.get(levels.size() - 1);
        checkArgument(
                last.whole().equals(Limit.NONE) && last.change().equals(Limit.NONE),
                "the last level, %s, must be without limits, for somebody must decide what is above all others;"
                        + " maybe add a panel",
                last.role());
    }

    /** {@return the level of the role, or empty when the rules have none} */
    public Optional<Level> find(ApproverRole role) {
        return levels.stream().filter(level -> level.role().equals(role)).findFirst();
    }

    /** {@return the lowest role whose limit covers the cost} */
    public ApproverRole lowestFor(ApprovalScope scope, Cost cost) {
        return levels.stream()
                .filter(level -> level.limit(scope).excesses(cost).isEmpty())
                .findFirst()
                .orElseThrow()
                .role();
    }

    /** {@return the documents that are asked for and not among these} */
    public ImmutableSortedSet<EvidenceCode> missing(Optional<Evidence> onFile) {
        return ImmutableSortedSet.copyOf(
                Sets.difference(evidence, onFile.map(Evidence::documents).orElse(ImmutableSortedSet.of())));
    }
}
