package org.almoner.domain.packages.needs;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Optional;
import org.almoner.domain.money.Money;
import org.almoner.domain.parts.Words;
import org.almoner.domain.providers.CarerGender;
import org.almoner.domain.providers.Carers;
import org.almoner.domain.providers.SkillCode;
import org.almoner.domain.zones.Codes;

/**
 * What a person needs, as assessed. Immutable.
 *
 * @param skills what carers must be able to do
 * @param language which carers must speak, where that matters: a code such as {@code gujarati}
 * @param carerGender of the carers, where the person asks for one
 * @param risk if care fails
 * @param outcomes that are eligible, the one that is to be met first in front; each once
 */
public record Needs(
        ImmutableSortedSet<SkillCode> skills,
        Optional<String> language,
        Optional<CarerGender> carerGender,
        Risk risk,
        ImmutableList<Outcome> outcomes) {

    /**
     * Refuses an outcome that is given twice.
     *
     * @throws IllegalArgumentException if an outcome is given twice, or the language is no code
     */
    public Needs {
        language.ifPresent(code -> Codes.check(code, "language", "gujarati"));
        checkArgument(
                outcomes.stream().map(Outcome::outcome).distinct().count() == outcomes.size(),
                "each outcome is given once, but got %s",
                Words.list(outcomes.stream().map(Outcome::outcome).toList()));
    }

    /** {@return what these needs ask of carers} */
    public Carers carers() {
        return new Carers(
                skills,
                language.map(ImmutableSortedSet::of).orElse(ImmutableSortedSet.of()),
                carerGender.map(ImmutableSortedSet::of).orElse(ImmutableSortedSet.of()));
    }

    /** {@return what meeting all eligible outcomes costs in a week} */
    public Money weekly() {
        return Money.sum(outcomes.stream().map(Outcome::weekly).toList());
    }
}
