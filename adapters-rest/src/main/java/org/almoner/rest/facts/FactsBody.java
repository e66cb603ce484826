package org.almoner.rest.facts;

import com.google.common.collect.ImmutableList;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.almoner.domain.time.Fact;
import org.almoner.domain.time.FactKind;
import org.almoner.domain.time.Histories;

/** All that was ever recorded about somebody or something, or of one kind of it. */
@Schema(
        name = "Facts",
        description = "All that was ever recorded about a person, package or provider, or of one kind of it.")
public record FactsBody(
        @Schema(
                description = "The reference of the person, package or provider.",
                example = "K-00042",
                requiredMode = RequiredMode.REQUIRED)
        String about,

        @Schema(
                description = "In the order in which they became known; of two about the same day the later counts.",
                requiredMode = RequiredMode.REQUIRED)
        List<FactBody> facts) {

    /** {@return the facts} Those of one kind, where one is asked for. */
    static FactsBody of(Object about, Histories facts, Optional<FactKind<?>> kind) {
        return new FactsBody(
                about.toString(),
                facts.facts().entries().stream()
                        .filter(entry -> kind.isEmpty() || kind.get().equals(entry.getKey()))
                        .sorted(Comparator.comparing(
                                entry -> entry.getValue().known().since()))
                        .map(entry -> FactBody.of(entry.getKey(), entry.getValue()))
                        .toList());
    }

    /** {@return the facts of the kind that became known last, together} */
    static FactsBody latest(Object about, Histories facts, FactKind<?> kind) {
        List<FactBody> all = of(about, facts, Optional.of(kind)).facts();
        return new FactsBody(
                about.toString(),
                all.stream()
                        .filter(fact ->
                                fact.knownSince().equals(all.get(all.size() - 1).knownSince()))
                        .toList());
    }

    /** {@return the fact of the kind that became known last} */
    static FactBody last(Histories facts, FactKind<?> kind) {
        ImmutableList<? extends Fact<?>> all = facts.of(kind).facts();
        return FactBody.of(kind, all.get(all.size() - 1));
    }
}
