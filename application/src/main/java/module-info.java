/** The use cases of Almoner and the ports through which they reach the world. */
module org.almoner.application {
    requires transitive org.almoner.domain;
    requires org.slf4j;
    requires static org.jspecify;

    exports org.almoner.application;
    exports org.almoner.application.asknown;
    exports org.almoner.application.port.in;
    exports org.almoner.application.port.out;
}
