package org.almoner.persistence.jdbc;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.almoner.application.port.out.ConflictException;
import org.almoner.application.port.out.Placements;
import org.almoner.domain.brokerage.Answer;
import org.almoner.domain.brokerage.Bid;
import org.almoner.domain.brokerage.Decision;
import org.almoner.domain.brokerage.NeedId;
import org.almoner.domain.brokerage.Response;
import org.almoner.domain.money.UnitPrice;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.providers.ProviderId;
import org.jdbi.v3.core.Handle;

final class JdbcPlacements implements Placements {

    private static final String EVERY_ONE = "";
    private static final String OF_PACKAGE = " WHERE package_ref = ?";
    private static final String OF_NUMBER = " WHERE need_number = ?";

    private final Units units;

    JdbcPlacements(Units units) {
        this.units = units;
    }

    @Override
    public NeedId publish(PackageId pack, LocalDate start, Instant asKnownAt, String by, String scheme) {
        return units.inUnit(handle -> {
            JdbcPackages.requireOpen(handle, List.of(pack));
            long number = handle.select("SELECT COALESCE(MAX(need_number), 0) + 1 FROM need")
                    .mapTo(long.class)
                    .one();
            units.insert(SealedTable.NEED, number, pack.value(), start, Facts.instant(asKnownAt), by, scheme);
            return new NeedId(number);
        });
    }

    @Override
    public void respond(NeedId need, Response response) {
        Optional<Bid> bid =
                response.answer() instanceof Answer.Accepted accepted ? Optional.of(accepted.bid()) : Optional.empty();
        Optional<Answer.Decline> decline = response.answer() instanceof Answer.Declined declined
                ? Optional.of(declined.reason())
                : Optional.empty();
        units.write(handle -> {
            requirePublished(handle, need);
            units.insert(
                    SealedTable.NEED_RESPONSE,
                    need.number(),
                    response.provider().value(),
                    Facts.instant(response.asked()),
                    Facts.instant(response.at()),
                    decline.map(Answer.Decline::name).orElse(null),
                    bid.map(Bid::start).orElse(null),
                    bid.flatMap(Bid::price).map(UnitPrice::toString).orElse(null),
                    response.recordedBy().orElse(null));
        });
    }

    @Override
    public void decide(NeedId need, Decision decision) {
        units.write(handle -> {
            requirePublished(handle, need);
            if (has(handle, "SELECT COUNT(*) FROM need_decision WHERE need_number = ?", need)) {
                throw new ConflictException("need " + need + " was decided already");
            }
            units.insert(
                    SealedTable.NEED_DECISION,
                    need.number(),
                    decision.ground().name(),
                    decision.awarded().map(ProviderId::value).orElse(null),
                    Facts.instant(decision.known().since()),
                    decision.known().by(),
                    decision.known().reason());
        });
    }

    private static void requirePublished(Handle handle, NeedId need) {
        checkArgument(
                has(handle, "SELECT COUNT(*) FROM need WHERE need_number = ?", need),
                "need %s was never published",
                need);
    }

    private static boolean has(Handle handle, String count, NeedId need) {
        return handle.select(count, need.number()).mapTo(int.class).one() > 0;
    }

    @Override
    public Optional<Offers> find(NeedId need) {
        return units.read(
                handle -> offers(handle, OF_NUMBER, need.number()).stream().findFirst());
    }

    @Override
    public ImmutableList<Offers> of(PackageId pack) {
        return units.read(handle -> offers(handle, OF_PACKAGE, pack.value()));
    }

    @Override
    public ImmutableList<Offers> all() {
        return units.read(handle -> offers(handle, EVERY_ONE));
    }

    private static ImmutableList<Offers> offers(Handle handle, String which, Object... arguments) {
        String needs = " WHERE need_number IN (SELECT need_number FROM need" + which + ")";
        ImmutableListMultimap<NeedId, Response> responses = Row.all(
                        handle,
                        "SELECT need_number, provider_ref, asked, known_since, declined_because, bid_start, bid_price, recorded_by"
                                + " FROM need_response" + needs + " ORDER BY sequence",
                        row -> Map.entry(new NeedId(row.number()), response(row)),
                        arguments)
                .stream()
                .collect(ImmutableListMultimap.toImmutableListMultimap(Map.Entry::getKey, Map.Entry::getValue));
        ImmutableMap<NeedId, Decision> decisions = Row.all(
                        handle,
                        "SELECT need_number, ground, provider_ref, known_since, recorded_by, reason"
                                + " FROM need_decision" + needs,
                        row -> Map.entry(new NeedId(row.number()), decision(row)),
                        arguments)
                .stream()
                .collect(ImmutableMap.toImmutableMap(Map.Entry::getKey, Map.Entry::getValue));
        return Row.all(
                handle,
                "SELECT need_number, package_ref, care_start, known_since, recorded_by, scheme FROM need" + which
                        + " ORDER BY need_number",
                row -> {
                    NeedId id = new NeedId(row.number());
                    return new Offers(
                            id,
                            new PackageId(row.text()),
                            row.date(),
                            row.instant(),
                            row.text(),
                            row.text(),
                            responses.get(id),
                            Optional.ofNullable(decisions.get(id)));
                },
                arguments);
    }

    private static Response response(Row row) throws SQLException {
        ProviderId provider = new ProviderId(row.text());
        Instant asked = row.instant();
        Instant at = row.instant();
        Optional<Answer.Decline> decline = row.optionalText().map(Answer.Decline::valueOf);
        Optional<LocalDate> start = row.optionalDate();
        Optional<UnitPrice> price = row.optionalText().map(UnitPrice::parse);
        return new Response(
                provider,
                decline.map(Answer::declined).orElseGet(() -> new Answer.Accepted(new Bid(price, start.orElseThrow()))),
                asked,
                at,
                row.optionalText());
    }

    private static Decision decision(Row row) throws SQLException {
        return new Decision(
                Decision.Ground.valueOf(row.text()), row.optionalText().map(ProviderId::new), row.knowledge());
    }
}
