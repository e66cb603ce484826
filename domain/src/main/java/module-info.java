/** The model of a council's commissioning of adult social care, and every rule of it. */
module org.almoner.domain {
    requires transitive com.google.common;
    requires static org.jspecify;

    exports org.almoner.domain.agreements;
    exports org.almoner.domain.assessment;
    exports org.almoner.domain.brokerage;
    exports org.almoner.domain.charging;
    exports org.almoner.domain.charging.batch;
    exports org.almoner.domain.delivery;
    exports org.almoner.domain.ledger;
    exports org.almoner.domain.means;
    exports org.almoner.domain.money;
    exports org.almoner.domain.packages;
    exports org.almoner.domain.packages.approvals;
    exports org.almoner.domain.packages.life;
    exports org.almoner.domain.packages.needs;
    exports org.almoner.domain.packages.nights;
    exports org.almoner.domain.packages.reviews;
    exports org.almoner.domain.parts;
    exports org.almoner.domain.performance;
    exports org.almoner.domain.performance.care;
    exports org.almoner.domain.performance.indicators;
    exports org.almoner.domain.performance.scorecard;
    exports org.almoner.domain.prices;
    exports org.almoner.domain.procurement;
    exports org.almoner.domain.procurement.frameworks;
    exports org.almoner.domain.procurement.tendered;
    exports org.almoner.domain.procurement.tenders;
    exports org.almoner.domain.providers;
    exports org.almoner.domain.providers.entry;
    exports org.almoner.domain.providers.evidence;
    exports org.almoner.domain.providers.quality;
    exports org.almoner.domain.retention;
    exports org.almoner.domain.returns;
    exports org.almoner.domain.schemes;
    exports org.almoner.domain.time;
    exports org.almoner.domain.transition;
    exports org.almoner.domain.zones;
}
