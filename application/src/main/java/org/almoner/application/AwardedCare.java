package org.almoner.application;

import org.almoner.application.port.out.Store;
import org.almoner.domain.brokerage.Bid;
import org.almoner.domain.money.UnitPrice;
import org.almoner.domain.packages.CarePackage;
import org.almoner.domain.packages.PackageFacts;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.packages.Service;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Fact;
import org.almoner.domain.time.Knowledge;
import org.almoner.domain.time.Timeline;
import org.almoner.domain.time.Timelines;

/** Makes facts of an award: who gives the care, and at which price. */
record AwardedCare(Store store) {

    /** Records the provider, and the price that it bid, on every day from the bid's start on on which the package waits. */
    void record(PackageId id, ProviderId provider, Bid bid, Knowledge known) {
        CarePackage pack = store.packages().find(id).orElseThrow().asKnownAt(known.since());
        Timelines person =
                store.people().find(pack.person()).orElseThrow().facts().asKnownAt(known.since());
        for (DateRange days : WantedCare.waiting(pack, person)
                .within(DateRange.from(bid.start()))
                .days()) {
            store.packages().record(id, PackageFacts.PROVIDER, Fact.of(provider, days, known));
            bid.price().ifPresent(price -> agree(pack, price, days, known));
        }
    }

    /** A price of visits is agreed for all of them; one by another unit is that of the services that are bought by it. */
    private void agree(CarePackage pack, UnitPrice price, DateRange days, Knowledge known) {
        if (price.unit().isOfVisits()) {
            store.packages().record(pack.id(), PackageFacts.AGREED_PRICE, Fact.of(price, days, known));
            return;
        }
        for (Timeline.Entry<Service> wanted :
                pack.facts().of(PackageFacts.SERVICE).within(days).entries()) {
            if (wanted.value().price().unit() == price.unit()) {
                Service agreed = wanted.value().at(price);
                store.packages().record(pack.id(), PackageFacts.SERVICE, Fact.of(agreed, wanted.holds(), known));
            }
        }
    }
}
