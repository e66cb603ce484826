package org.almoner.domain.packages.needs;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Optional;
import org.almoner.domain.packages.needs.LotRules.OtherLot;
import org.almoner.domain.prices.LotCode;
import org.almoner.domain.providers.SkillCode;
import org.junit.jupiter.api.Test;

/** Rule C2: what health delegates is bought in the second lot. */
class LotRulesTest {

    private static final LotCode GENERAL = new LotCode("general");
    private static final LotCode HIGH = new LotCode("high-dependency");
    private static final SkillCode DELEGATED = new SkillCode("delegated-health-tasks");
    private static final SkillCode COOKING = new SkillCode("cooking");
    private static final LotRules C2 = new LotRules(ImmutableSetMultimap.of(DELEGATED, HIGH));
    private static final Needs NEEDS = new Needs(
            ImmutableSortedSet.of(DELEGATED, COOKING),
            Optional.empty(),
            Optional.empty(),
            Risk.HIGH,
            ImmutableList.of());

    @Test
    void aNeedOfTheOtherLotIsRefusedWithTheLotsInWhichItMayBeBought() {
        assertThat(C2.refusals(NEEDS, Optional.of(GENERAL)))
                .containsExactly(new OtherLot(DELEGATED, ImmutableSet.of(HIGH)));
        assertThat(C2.refusals(NEEDS, Optional.empty())).hasSize(1);
    }

    @Test
    void inItsLotItMayBeBoughtAndWhatIsNotListedAnywhere() {
        assertThat(C2.refusals(NEEDS, Optional.of(HIGH))).isEmpty();
        assertThat(LotRules.NONE.refusals(NEEDS, Optional.of(GENERAL))).isEmpty();
    }
}
