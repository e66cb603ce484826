package org.almoner.domain.packages.life;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import org.almoner.domain.packages.approvals.ApprovalRules;
import org.almoner.domain.packages.needs.AgeRange;
import org.almoner.domain.packages.needs.LotRules;
import org.almoner.domain.packages.nights.NightBlock;
import org.almoner.domain.packages.reviews.ReviewRules;
import org.almoner.domain.prices.ServiceCode;

/**
 * What a scheme decided about packages, beside visits and prices. Immutable.
 *
 * @param lots which needs can only be met in certain lots (rule C2)
 * @param ages of the people whom a service is for (rule B1); what has none is for everybody
 * @param approvals who approves what, or empty where the council keeps that elsewhere
 * @param reviews when packages are reviewed
 * @param nightBlocks the contracts by which nights are bought as a block (rule C12); of one provider and service none on
 *     days of another
 */
public record PackageRules(
        LotRules lots,
        ImmutableMap<ServiceCode, AgeRange> ages,
        Optional<ApprovalRules> approvals,
        ReviewRules reviews,
        ImmutableList<NightBlock> nightBlocks) {

    /** Nothing was decided beyond the law and its guidance. */
    public static final PackageRules NONE = new PackageRules(
            LotRules.NONE, ImmutableMap.of(), Optional.empty(), ReviewRules.GUIDANCE, ImmutableList.of());

    /**
     * Refuses two blocks of the same nights.
     *
     * @throws IllegalArgumentException if there are any
     */
    public PackageRules {
        for (NightBlock block : nightBlocks) {
            long same = nightBlocks.stream().filter(block::isOfSameNightsAs).count();
            checkArgument(
                    same == 1,
                    "%s keeps nights of %s by two contracts on the same days; end the first before the second begins",
                    block.provider(),
                    block.service());
        }
    }
}
