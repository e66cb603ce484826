package org.almoner.domain.packages.needs;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import java.util.Optional;
import org.almoner.domain.prices.LotCode;
import org.almoner.domain.providers.SkillCode;

/**
 * Which needs can only be met by packages of certain lots (rule C2). A skill that is not listed may be bought in any lot. Immutable.
 *
 * @param lots in which each skill may be bought
 */
public record LotRules(ImmutableSetMultimap<SkillCode, LotCode> lots) {

    /** Everything may be bought in every lot. */
    public static final LotRules NONE = new LotRules(ImmutableSetMultimap.of());

    /** {@return the skills that the person needs and that may not be bought in the lot, each with the lots in which it may} */
    public ImmutableList<OtherLot> refusals(Needs needs, Optional<LotCode> lot) {
        return needs.skills().stream()
                .filter(lots::containsKey)
                .filter(skill -> lot.filter(lots.get(skill)::contains).isEmpty())
                .map(skill -> new OtherLot(skill, lots.get(skill)))
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * A need that takes another lot.
     *
     * @param skill that is needed
     * @param lots in which it may be bought
     */
    public record OtherLot(SkillCode skill, ImmutableSet<LotCode> lots) {}
}
