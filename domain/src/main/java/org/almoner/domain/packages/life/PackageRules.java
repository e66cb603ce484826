package org.almoner.domain.packages.life;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.almoner.domain.packages.approvals.ApprovalRules;
import org.almoner.domain.packages.needs.LotRules;
import org.almoner.domain.packages.nights.NightBlock;
import org.almoner.domain.packages.reviews.ReviewRules;

/**
 * What a scheme decided about packages, beside visits and prices. Immutable.
 *
 * @param lots which needs can only be met in certain lots (rule C2)
 * @param approvals who approves what, or empty where the council keeps that elsewhere
 * @param reviews when packages are reviewed
 * @param nightBlocks the contracts by which nights are bought as a block (rule C12)
 */
public record PackageRules(
        LotRules lots, Optional<ApprovalRules> approvals, ReviewRules reviews, ImmutableList<NightBlock> nightBlocks) {

    /** Nothing was decided beyond the law and its guidance. */
    public static final PackageRules NONE =
            new PackageRules(LotRules.NONE, Optional.empty(), ReviewRules.GUIDANCE, ImmutableList.of());
}
