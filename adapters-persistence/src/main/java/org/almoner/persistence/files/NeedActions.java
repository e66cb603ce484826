package org.almoner.persistence.files;

import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.almoner.domain.brokerage.Answer;
import org.almoner.domain.brokerage.Bid;
import org.almoner.domain.brokerage.Decision.Ground;
import org.almoner.domain.brokerage.NeedId;
import org.almoner.domain.money.UnitPrice;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.providers.ProviderId;

/** Reads what entries of a scenario do with needs, each by the key that names it. */
final class NeedActions {

    private NeedActions() {}

    static ImmutableMap<String, Function<YamlItem, Optional<ScenarioAction>>> byKey() {
        return ImmutableMap.of(
                "publish", NeedActions::publish,
                "accept", NeedActions::accept,
                "decline", NeedActions::decline,
                "award", NeedActions::award,
                "close", NeedActions::close,
                "show-need", item -> item.get("show-need").read(NeedId::parse).map(ScenarioAction.ShowNeed::new));
    }

    private static Optional<ScenarioAction> publish(YamlItem item) {
        Optional<PackageId> pack = item.get("publish").read(PackageId::parse);
        Optional<LocalDate> from = item.get("from").date();
        return ScenarioActions.all(
                pack.isPresent() && from.isPresent(), () -> new ScenarioAction.Publish(pack.get(), from.get()));
    }

    private static Optional<ScenarioAction> accept(YamlItem item) {
        Optional<YamlItem> priced = item.find("price");
        Optional<UnitPrice> price = priced.flatMap(given -> given.read(UnitPrice::given));
        Optional<LocalDate> start = item.get("start").date();
        return answer(
                item,
                "accept",
                start.filter(day -> price.isPresent() == priced.isPresent())
                        .map(day -> new Answer.Accepted(new Bid(price, day))));
    }

    private static Optional<ScenarioAction> decline(YamlItem item) {
        return answer(
                item, "decline", item.get("because").oneOf(Answer.Decline.class).map(Answer.Declined::new));
    }

    private static Optional<ScenarioAction> answer(YamlItem item, String key, Optional<? extends Answer> answer) {
        Optional<NeedId> need = item.get(key).read(NeedId::parse);
        Optional<ProviderId> provider = item.get("provider").read(ProviderId::parse);
        return ScenarioActions.all(
                need.isPresent() && provider.isPresent() && answer.isPresent(),
                () -> new ScenarioAction.AnswerNeed(need.get(), provider.get(), answer.get()));
    }

    private static Optional<ScenarioAction> award(YamlItem item) {
        Optional<NeedId> need = item.get("award").read(NeedId::parse);
        Optional<ProviderId> provider = item.get("provider").read(ProviderId::parse);
        Optional<Ground> ground = ground(item, true);
        return ScenarioActions.all(
                need.isPresent() && provider.isPresent() && ground.isPresent(),
                () -> new ScenarioAction.Award(need.get(), provider.get(), ground.get()));
    }

    private static Optional<ScenarioAction> close(YamlItem item) {
        Optional<NeedId> need = item.get("close").read(NeedId::parse);
        Optional<Ground> ground = ground(item, false);
        return ScenarioActions.all(
                need.isPresent() && ground.isPresent(), () -> new ScenarioAction.Close(need.get(), ground.get()));
    }

    private static Optional<Ground> ground(YamlItem item, boolean award) {
        YamlItem given = item.get("ground");
        Optional<Ground> ground = given.oneOf(Ground.class);
        ground.filter(other -> other.isAward() != award)
                .ifPresent(other -> given.problem("'" + given.text().orElseThrow() + "' is no ground to "
                        + (award ? "award" : "close") + " a need; " + (award ? "close" : "award") + " it instead"));
        return ground.filter(fits -> fits.isAward() == award);
    }
}
