package org.almoner.cli.text;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSortedMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.prices.Offering;
import org.almoner.domain.prices.PriceDecision;
import org.almoner.domain.schemes.SchemeComparison;
import org.almoner.domain.schemes.SchemeComparison.LeftOut;
import org.almoner.wording.Figures;

/**
 * The packages of which a comparison of two schemes does not speak, and why.
 *
 * @param comparison of the schemes, with those that it left out itself
 * @param others that never came to it, and why
 */
record LeftOutText(SchemeComparison comparison, ImmutableSortedMap<PackageId, String> others) {

    private static final int NAMED = 3;

    int count() {
        return others.size() + comparison.leftOut().size();
    }

    /** {@return a line for each reason with its number of packages, and what helps where only the code of a service differs} */
    String text() {
        ImmutableListMultimap<String, PackageId> byReason = reasons()
                .collect(ImmutableListMultimap.toImmutableListMultimap(Map.Entry::getValue, Map.Entry::getKey));
        return byReason.asMap().entrySet().stream()
                        .map(group ->
                                "Left out: " + Figures.counted(group.getValue().size(), "package") + " ("
                                        + some(byReason.get(group.getKey())) + "): " + group.getKey() + ".\n")
                        .collect(Collectors.joining())
                + comparison.leftOut().stream()
                        .filter(this::isUnknownThere)
                        .findFirst()
                        .map(this::advice)
                        .orElse("");
    }

    private static String some(List<PackageId> packages) {
        String named = packages.stream().limit(NAMED).map(PackageId::toString).collect(Collectors.joining(", "));
        return packages.size() > NAMED ? named + " and " + Figures.count(packages.size() - NAMED) + " more" : named;
    }

    private boolean isUnknownThere(LeftOut pack) {
        return pack.scheme().equals(comparison.second().id())
                && pack.because().refusal() == PriceDecision.Refusal.NO_PRICE;
    }

    private String advice(LeftOut pack) {
        return "Where scheme " + pack.scheme() + " buys the same service under another code, name both: --service "
                + pack.offering().service() + "=CODE.\n";
    }

    /** {@return each package with its reason, for programs} */
    ArrayNode json() {
        return Json.array(
                reasons().toList(),
                pack -> Json.object("package", pack.getKey()).put("reason", pack.getValue()));
    }

    private Stream<Map.Entry<PackageId, String>> reasons() {
        return Stream.concat(
                others.entrySet().stream(),
                comparison.leftOut().stream().map(pack -> Map.entry(pack.pack(), why(pack))));
    }

    private String why(LeftOut pack) {
        PriceDecision.Refused because = pack.because();
        return "scheme " + pack.scheme() + " "
                + switch (because.refusal()) {
                    case NO_PRICE -> "has no price for " + name(pack.offering());
                    case OUTSIDE_ENVELOPE -> "does not allow " + because.detail();
                    case OTHER_UNIT -> "is priced by another unit than " + because.detail();
                };
    }

    private String name(Offering offering) {
        String name = new PartNames(comparison.first()).name(offering);
        return name.isEmpty() ? offering.service().toString() : name;
    }
}
