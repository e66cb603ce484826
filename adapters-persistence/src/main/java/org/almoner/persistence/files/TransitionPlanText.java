package org.almoner.persistence.files;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.almoner.domain.money.ExactMoney;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.parts.Words;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.transition.Outcome;
import org.almoner.domain.transition.Outcome.Ground;
import org.almoner.domain.transition.TransitionPlan;
import org.almoner.domain.transition.Way;

/** The text of plans of transitions. */
final class TransitionPlanText {

    private static final String PROVIDER_STAYS = "provider-stays";
    private static final String IMPROVING = "improving";

    private TransitionPlanText() {}

    static String text(TransitionPlan plan) {
        return plan.outcomes().entrySet().stream()
                .map(entry -> "  - {package: " + entry.getKey() + ", " + outcome(entry.getValue()) + "}\n")
                .collect(Collectors.joining("", plan.outcomes().isEmpty() ? "plan: []\n" : "plan:\n", ""));
    }

    private static String outcome(Outcome outcome) {
        if (outcome instanceof Outcome.Moves move) {
            return "moves-to: " + move.to() + ", on: " + move.on();
        }
        return outcome instanceof Outcome.Stays stays ? "stays: " + ground(stays.ground()) : "unplaced: true";
    }

    private static String ground(Ground ground) {
        if (ground instanceof Ground.OwnBudget own) {
            return word(own.way()) + ", weekly-exact-pence: " + own.weeklyBudget();
        }
        return ground instanceof Ground.Improving improving ? IMPROVING + ", by: " + improving.by() : PROVIDER_STAYS;
    }

    private static String word(Way way) {
        return Words.of(way);
    }

    static Optional<TransitionPlan> plan(YamlItem top) {
        Map<PackageId, Outcome> outcomes = new TreeMap<>();
        for (YamlItem item : top.get("plan").items()) {
            Optional<PackageId> pack = item.get("package").read(PackageId::parse);
            Optional<Outcome> outcome = outcome(item);
            item.refuseOtherKeys();
            if (pack.isPresent() && outcome.isPresent() && outcomes.put(pack.get(), outcome.get()) != null) {
                item.problem(pack.get() + " is planned twice; keep one");
            }
        }
        return top.make(() -> new TransitionPlan(ImmutableSortedMap.copyOf(outcomes)));
    }

    private static Optional<Outcome> outcome(YamlItem item) {
        Optional<YamlItem> moves = item.find("moves-to");
        Optional<YamlItem> stays = item.find("stays");
        Optional<YamlItem> unplaced = item.find("unplaced");
        if (moves.isPresent()) {
            Optional<ProviderId> to = moves.get().read(ProviderId::parse);
            Optional<LocalDate> on = item.get("on").date();
            return to.flatMap(provider -> on.map(day -> new Outcome.Moves(provider, day)));
        }
        if (stays.isPresent()) {
            return ground(item, stays.get()).map(Outcome.Stays::new);
        }
        if (unplaced.flatMap(YamlItem::yesOrNo).orElse(false)) {
            return Optional.of(new Outcome.Unplaced());
        }
        item.problem("what becomes of the package is missing; write moves-to, stays or 'unplaced: true'");
        return Optional.empty();
    }

    private static Optional<Ground> ground(YamlItem item, YamlItem stays) {
        ImmutableMap.Builder<String, Optional<Way>> words = ImmutableMap.builder();
        words.put(PROVIDER_STAYS, Optional.empty()).put(IMPROVING, Optional.empty());
        for (Way way : Way.values()) {
            words.put(word(way), Optional.of(way));
        }
        item.find("weekly-exact-pence");
        item.find("by");
        Optional<Optional<Way>> known = stays.oneOf(words.buildOrThrow());
        if (known.isEmpty()) {
            return Optional.empty();
        }
        if (known.get().isPresent()) {
            Way way = known.get().get();
            return item.get("weekly-exact-pence")
                    .read(ExactMoney::parse)
                    .map(budget -> new Ground.OwnBudget(way, budget));
        }
        return stays.text().orElseThrow().equals(IMPROVING)
                ? item.get("by").date().map(Ground.Improving::new)
                : Optional.of(new Ground.ProviderStays());
    }
}
