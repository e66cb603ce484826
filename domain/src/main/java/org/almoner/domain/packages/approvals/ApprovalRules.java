package org.almoner.domain.packages.approvals;

import static org.almoner.domain.parts.WrongPartException.checkPart;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Sets;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.almoner.domain.parts.Words;

/**
 * Who may approve packages and changes of them, up to which cost. Immutable.
 *
 * <p>A change is measured against the last approval of the whole, all changes since together, whatever was approved of them one by
 * one; and whoever approves the whole needs a limit that covers the whole, what was bought once in the 52 weeks before included. So no sequence of small changes comes to more than
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
     * Refuses rules by which nobody approves, or that contradict themselves.
     *
     * @throws IllegalArgumentException if there is no level, a role is given twice, a level may approve less than the one before, the
     *     last level has a limit, so that there would be costs that nobody may approve, or a level may approve more by changes than
     *     as a whole
     */
    public ApprovalRules {
        checkPart(!levels.isEmpty(), "levels", "somebody must be able to approve; add a level");
        Set<ApproverRole> roles = new HashSet<>();
        for (int i = 0; i < levels.size(); i++) {
            ApproverRole role = levels.get(i).role();
            checkPart(roles.add(role), "levels/" + i + "/role", "role '%s' is given again; keep one level of it", role);
        }
        for (int i = 1; i < levels.size(); i++) {
            checkRank(levels.get(i - 1), levels.get(i), "levels/" + i);
        }
        int last = levels.size() - 1;
        for (ApprovalScope scope : ApprovalScope.values()) {
            checkPart(
                    levels.get(last).limit(scope).equals(Limit.NONE),
                    "levels/" + last + "/" + Words.of(scope),
                    "the last level, %s, must be without limits, for somebody must decide what is above all others;"
                            + " maybe add a panel",
                    levels.get(last).role());
        }
        for (int i = 0; i < levels.size(); i++) {
            checkChange(levels.get(i), "levels/" + i + "/change");
        }
    }

    /** Whoever stands above may approve as much at least. */
    private static void checkRank(Level below, Level above, String path) {
        for (ApprovalScope scope : ApprovalScope.values()) {
            Limit limit = above.limit(scope);
            limit.exceededBy(below.limit(scope))
                    .forEach(measure -> checkPart(
                            false,
                            path + "/" + Words.of(scope) + "/" + Words.of(measure),
                            "%s may approve £%s, and %s, who stands below, more; put the lowest level first, or raise it",
                            above.role(),
                            limit.of(measure).orElseThrow(),
                            below.role()));
        }
    }

    /** Nobody may approve a change that is more than the whole that they may approve. */
    private static void checkChange(Level level, String path) {
        level.whole()
                .exceededBy(level.change())
                .forEach(measure -> checkPart(
                        false,
                        path + "/" + Words.of(measure),
                        "%s may approve £%s for the whole, and more for a change; give the change a '%s' of no more than that",
                        level.role(),
                        level.whole().of(measure).orElseThrow(),
                        Words.of(measure)));
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
