package org.almoner.persistence.files;

import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.almoner.domain.packages.PackageFacts;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.packages.WeeklyPlan;
import org.almoner.domain.packages.approvals.ApprovalScope;
import org.almoner.domain.packages.approvals.ApproverRole;
import org.almoner.domain.providers.ProviderId;

/** Reads what entries of a scenario do with packages, each by the key that names it. */
final class PackageActions {

    private PackageActions() {}

    static ImmutableMap<String, Function<YamlItem, Optional<ScenarioAction>>> byKey() {
        return ImmutableMap.of(
                "ask-approval", PackageActions::ask,
                "approve-package", PackageActions::approve,
                "try-plan", PackageActions::tryPlan,
                "keep-plan", PackageActions::keep);
    }

    private static Optional<ScenarioAction> ask(YamlItem item) {
        Optional<PackageId> pack = item.get("ask-approval").read(PackageId::parse);
        Optional<LocalDate> from = item.get("from").date();
        return ScenarioActions.all(
                pack.isPresent() && from.isPresent(), () -> new ScenarioAction.AskApproval(pack.get(), from.get()));
    }

    private static Optional<ScenarioAction> approve(YamlItem item) {
        Optional<PackageId> pack = item.get("approve-package").read(PackageId::parse);
        Optional<LocalDate> from = item.get("from").date();
        Optional<ApprovalScope> scope = item.get("scope").oneOf(ApprovalScope.class);
        Optional<ApproverRole> role = item.get("role").read(ApproverRole::parse);
        return ScenarioActions.all(
                pack.isPresent() && from.isPresent() && scope.isPresent() && role.isPresent(),
                () -> new ScenarioAction.Approve(pack.get(), from.get(), scope.get(), role.get()));
    }

    private static Optional<ScenarioAction> tryPlan(YamlItem item) {
        Optional<PackageId> pack = item.get("try-plan").read(PackageId::parse);
        Optional<ProviderId> provider = item.get("provider").read(ProviderId::parse);
        Optional<WeeklyPlan> plan = FactValue.read(PackageFacts.PLAN, item.get("value"));
        Optional<LocalDate> from = item.get("from").date();
        Optional<Boolean> agreed = item.get("agreed").yesOrNo();
        return ScenarioActions.all(
                pack.isPresent() && provider.isPresent() && plan.isPresent() && from.isPresent() && agreed.isPresent(),
                () -> new ScenarioAction.TryPlan(pack.get(), provider.get(), plan.get(), from.get(), agreed.get()));
    }

    private static Optional<ScenarioAction> keep(YamlItem item) {
        Optional<PackageId> pack = item.get("keep-plan").read(PackageId::parse);
        Optional<LocalDate> from = item.get("from").date();
        return ScenarioActions.all(
                pack.isPresent() && from.isPresent(), () -> new ScenarioAction.KeepPlan(pack.get(), from.get()));
    }
}
