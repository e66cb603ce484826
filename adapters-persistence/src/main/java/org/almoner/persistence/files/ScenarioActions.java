package org.almoner.persistence.files;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableMap;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.almoner.domain.delivery.Attendance;
import org.almoner.domain.delivery.CarerId;
import org.almoner.domain.delivery.VisitId;
import org.almoner.domain.delivery.VisitRecord;
import org.almoner.domain.ledger.Hold;
import org.almoner.domain.ledger.LineKey;
import org.almoner.domain.ledger.Run;
import org.almoner.domain.ledger.RunId;
import org.almoner.domain.ledger.RunRecord.Step;
import org.almoner.domain.packages.PackageFacts;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.packages.PersonFacts;
import org.almoner.domain.packages.PersonId;
import org.almoner.domain.parts.SeenText;
import org.almoner.domain.providers.ProviderFacts;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.FactKind;

/** Reads what entries of a scenario tell or do, each by the key that names it. */
final class ScenarioActions {

    private static final ImmutableMap<String, FactKind<?>> KINDS = kinds();

    private ScenarioActions() {}

    private static ImmutableMap<String, FactKind<?>> kinds() {
        ImmutableMap.Builder<String, FactKind<?>> kinds = ImmutableMap.builder();
        PersonFacts.ALL.forEach(kind -> kinds.put(kind.name(), kind));
        PackageFacts.ALL.forEach(kind -> kinds.put(kind.name(), kind));
        ProviderFacts.ALL.forEach(kind -> kinds.put(kind.name(), kind));
        return kinds.buildOrThrow();
    }

    /** {@return the readers by the key that an entry has} */
    static ImmutableMap<String, Function<YamlItem, Optional<ScenarioAction>>> byKey() {
        ImmutableMap.Builder<String, Function<YamlItem, Optional<ScenarioAction>>> readers = ImmutableMap.builder();
        readers.put("add-provider", ScenarioActions::addProvider)
                .put("open", ScenarioActions::open)
                .put("record", item -> fact(item, "record", true))
                .put("withdraw", item -> fact(item, "withdraw", false))
                .put("report", ScenarioActions::report)
                .put("deliver", ScenarioActions::deliver)
                .put("confirm-waiver", ScenarioActions::confirmWaiver)
                .put("draft", ScenarioActions::draft);
        for (Step step : Step.values()) {
            String key = Ascii.toLowerCase(step.name());
            readers.put(
                    key, item -> item.get(key).read(RunId::parse).map(run -> new ScenarioAction.TakeStep(run, step)));
        }
        return readers.putAll(PackageActions.byKey())
                .putAll(NeedActions.byKey())
                .put("hold", ScenarioActions::hold)
                .put("release", item -> item.get("release").read(LineKey::parse).map(ScenarioAction.Release::new))
                .buildOrThrow();
    }

    private static Optional<ScenarioAction> addProvider(YamlItem item) {
        Optional<ProviderId> id = item.get("add-provider").read(ProviderId::parse);
        Optional<String> name = item.get("name").read(SeenText::check);
        Optional<LocalDate> from = item.get("from").date();
        return all(
                id.isPresent() && name.isPresent() && from.isPresent(),
                () -> new ScenarioAction.AddProvider(id.get(), name.get(), from.get()));
    }

    private static Optional<ScenarioAction> open(YamlItem item) {
        Optional<PackageId> pack = item.get("open").read(PackageId::parse);
        Optional<PersonId> person = item.get("person").read(PersonId::parse);
        return all(pack.isPresent() && person.isPresent(), () -> new ScenarioAction.Open(pack.get(), person.get()));
    }

    private static Optional<ScenarioAction> fact(YamlItem item, String key, boolean withValue) {
        Optional<DateRange> holds = SchemeReader.dates(item);
        Optional<FactKind<?>> kind = item.get(key).oneOf(KINDS);
        YamlItem of = item.get("of");
        Optional<YamlItem> value = withValue ? Optional.of(item.get("value")) : Optional.empty();
        return holds.isPresent() && kind.isPresent() ? fact(kind.get(), of, value, holds.get()) : Optional.empty();
    }

    private static <T> Optional<ScenarioAction> fact(
            FactKind<T> kind, YamlItem of, Optional<YamlItem> written, DateRange holds) {
        Optional<T> value = written.flatMap(item -> FactValue.read(kind, item));
        boolean complete = written.isEmpty() || value.isPresent();
        if (PersonFacts.ALL.contains(kind)) {
            Optional<PersonId> person = of.read(PersonId::parse);
            return all(
                    complete && person.isPresent(),
                    () -> new ScenarioAction.PersonFact<>(person.get(), kind, value, holds));
        }
        if (ProviderFacts.ALL.contains(kind)) {
            Optional<ProviderId> provider = of.read(ProviderId::parse);
            return all(
                    complete && provider.isPresent(),
                    () -> new ScenarioAction.ProviderFact<>(provider.get(), kind, value, holds));
        }
        Optional<PackageId> pack = of.read(PackageId::parse);
        return all(
                complete && pack.isPresent(), () -> new ScenarioAction.PackageFact<>(pack.get(), kind, value, holds));
    }

    private static Optional<ScenarioAction> report(YamlItem item) {
        Optional<VisitId> visit = item.get("report").read(VisitId::parse);
        Optional<ProviderId> provider = item.get("provider").read(ProviderId::parse);
        Optional<CarerId> carer = item.find("carer").flatMap(told -> told.read(CarerId::parse));
        Optional<Attendance> attendance = item.get("happened")
                .oneOf(ImmutableMap.<String, Function<YamlItem, Optional<Attendance>>>of(
                        "attended", ScenarioActions::attended,
                        "no-log-out", ScenarioActions::noLogOut,
                        "missed", any -> Optional.of(new Attendance.Missed()),
                        "no-access", any -> time(any, "arrived").map(Attendance.NoAccess::new),
                        "cancelled",
                                any -> any.get("notice-hours").wholeNumber().map(Attendance.Cancelled::new)))
                .flatMap(reader -> reader.apply(item));
        return all(
                visit.isPresent() && provider.isPresent() && attendance.isPresent(),
                () -> new ScenarioAction.Report(new VisitRecord(visit.get(), provider.get(), attendance.get(), carer)));
    }

    private static Optional<Attendance> attended(YamlItem item) {
        Optional<LocalTime> arrived = time(item, "arrived");
        Optional<Integer> minutes = item.get("minutes").wholeNumber(1);
        int second =
                item.find("second-carer-minutes").flatMap(YamlItem::wholeNumber).orElse(0);
        Optional<LocalTime> secondArrived =
                item.find("second-carer-arrived").flatMap(any -> time(item, "second-carer-arrived"));
        return arrived.isPresent() && minutes.isPresent()
                ? item.refusing(() -> new Attendance.Attended(arrived.get(), minutes.get(), second, secondArrived))
                : Optional.empty();
    }

    private static Optional<Attendance> noLogOut(YamlItem item) {
        Optional<LocalTime> arrived = time(item, "arrived");
        int carers = item.find("carers").flatMap(YamlItem::wholeNumber).orElse(1);
        boolean verified = item.find("verified").flatMap(YamlItem::yesOrNo).orElse(false);
        return arrived.isPresent()
                ? item.refusing(() -> new Attendance.NoLogOut(arrived.get(), carers, verified))
                : Optional.empty();
    }

    /** {@return the time of day behind the key} */
    static Optional<LocalTime> time(YamlItem item, String key) {
        return item.get(key).read(text -> {
            try {
                return LocalTime.parse(text);
            } catch (DateTimeException e) {
                throw new IllegalArgumentException("'" + text + "' is not a time of day; write it as \"07:30\"", e);
            }
        });
    }

    private static Optional<ScenarioAction> deliver(YamlItem item) {
        Optional<PackageId> pack = item.get("deliver").read(PackageId::parse);
        item.get("to");
        Optional<DateRange> days =
                SchemeReader.dates(item).filter(range -> range.end().isPresent());
        return all(pack.isPresent() && days.isPresent(), () -> new ScenarioAction.Deliver(pack.get(), days.get()));
    }

    private static Optional<ScenarioAction> confirmWaiver(YamlItem item) {
        Optional<PersonId> person = item.get("confirm-waiver").read(PersonId::parse);
        Optional<DateRange> days = SchemeReader.dates(item);
        return all(
                person.isPresent() && days.isPresent(),
                () -> new ScenarioAction.ConfirmWaiver(person.get(), days.get()));
    }

    private static Optional<ScenarioAction> draft(YamlItem item) {
        Optional<Run.Scope> scope = item.get("draft").oneOf(Run.Scope.class);
        Optional<LocalDate> to = item.get("to").date();
        return all(scope.isPresent() && to.isPresent(), () -> new ScenarioAction.Draft(scope.get(), to.get()));
    }

    private static Optional<ScenarioAction> hold(YamlItem item) {
        Optional<LineKey> line = item.get("hold").read(LineKey::parse);
        Optional<String> reason = item.get("reason").text();
        Optional<String> actor = item.get("actor").text();
        return all(
                line.isPresent() && reason.isPresent() && actor.isPresent(),
                () -> new ScenarioAction.HoldLine(line.get(), new Hold(reason.get(), actor.get())));
    }

    /** {@return the action, or empty where a part of it is missing, which was said before} */
    static Optional<ScenarioAction> all(boolean complete, Supplier<ScenarioAction> action) {
        return complete ? Optional.of(action.get()) : Optional.empty();
    }
}
