package org.almoner.persistence.files;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.almoner.domain.prices.LotCode;
import org.almoner.domain.prices.Offering;
import org.almoner.domain.prices.ServiceCode;

/**
 * The lots and services that a scheme names, of which each price, fee and term is for some or, where it names none, for all.
 *
 * @param lots of the scheme; the undivided one where it names none
 * @param services of the scheme; home care where it names none
 */
record Offerings(ImmutableSet<LotCode> lots, ImmutableSet<ServiceCode> services) {

    static Offerings named(YamlItem top) {
        return new Offerings(
                codes(top, "lots", LotCode::parse, Offering.HOME_CARE.lot()),
                codes(top, "services", ServiceCode::parse, Offering.HOME_CARE.service()));
    }

    private static <T> ImmutableSet<T> codes(YamlItem top, String key, Function<String, T> parser, T otherwise) {
        ImmutableSet<T> codes = top.find(key).stream()
                .flatMap(list -> list.someItems().stream())
                .flatMap(item -> item.read(parser).stream())
                .collect(ImmutableSet.toImmutableSet());
        return codes.isEmpty() ? ImmutableSet.of(otherwise) : codes;
    }

    /** {@return every service of every lot} */
    ImmutableSet<Offering> all() {
        return each(lots, services);
    }

    /**
     * {@return the lot and service that the text names: both, or one of them where only one is of it}
     *
     * @throws IllegalArgumentException if it names none, or several
     */
    Offering named(String text) {
        List<Offering> named = all().stream()
                .filter(each -> List.of(
                                each.toString(),
                                each.lot().toString(),
                                each.service().toString())
                        .contains(text))
                .toList();
        if (named.size() != 1) {
            throw new IllegalArgumentException("'" + text + "' names " + (named.isEmpty() ? "none" : "several")
                    + " of what the scheme buys, which is " + Joiner.on(", ").join(all())
                    + "; write the service, after its lot where there are several");
        }
        return named.get(0);
    }

    /** {@return the lots of the list, each one of the scheme's} */
    ImmutableSet<LotCode> lots(YamlItem list) {
        return known(list, lots);
    }

    /** {@return the services of the list, each one of the scheme's} */
    ImmutableSet<ServiceCode> services(YamlItem list) {
        return known(list, services);
    }

    /** {@return the service that is the key of the item, one of the scheme's} */
    Optional<ServiceCode> service(String key, YamlItem item) {
        ImmutableMap<String, ServiceCode> known = Maps.uniqueIndex(services, ServiceCode::toString);
        if (!known.containsKey(key)) {
            item.problem("'" + key + "' is not one of the services "
                    + Joiner.on(", ").join(known.keySet()) + Closest.hint(key, known.keySet()));
        }
        return Optional.ofNullable(known.get(key));
    }

    private static <T> ImmutableSet<T> known(YamlItem list, ImmutableSet<T> all) {
        return list.someItems().stream()
                .flatMap(code -> code.oneOf(Maps.uniqueIndex(all, Object::toString)).stream())
                .collect(ImmutableSet.toImmutableSet());
    }

    /** {@return the lots and services that the item is for} */
    ImmutableSet<Offering> of(YamlItem item) {
        return each(chosen(item, "lots", lots), chosen(item, "services", services));
    }

    private static ImmutableSet<Offering> each(ImmutableSet<LotCode> lots, ImmutableSet<ServiceCode> services) {
        return lots.stream()
                .flatMap(lot -> services.stream().map(service -> new Offering(lot, service)))
                .collect(ImmutableSet.toImmutableSet());
    }

    private static <T> ImmutableSet<T> chosen(YamlItem item, String key, ImmutableSet<T> all) {
        return item.find(key).map(list -> known(list, all)).orElse(all);
    }
}
