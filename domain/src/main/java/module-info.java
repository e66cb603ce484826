/** The model of a council's commissioning of adult social care, and every rule of it. */
module org.almoner.domain {
    requires transitive com.google.common;
    requires static org.jspecify;

    exports org.almoner.domain.money;
    exports org.almoner.domain.time;
    exports org.almoner.domain.zones;
}
