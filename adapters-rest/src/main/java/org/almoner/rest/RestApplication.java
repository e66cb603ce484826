package org.almoner.rest;

import com.google.common.collect.ImmutableSet;
import org.almoner.application.port.in.ZoneLookup;
import org.glassfish.jersey.internal.inject.AbstractBinder;
import org.glassfish.jersey.jackson.JacksonFeature;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.ServerProperties;
import org.glassfish.jersey.server.spi.internal.ResourceMethodInvocationHandlerProvider;

/** The resources, what they ask, and how answers and problems are written. Nothing else on the class path adds itself. */
final class RestApplication extends ResourceConfig {

    /** Every resource: what is not here is neither served nor described. */
    static final ImmutableSet<Class<?>> RESOURCES =
            ImmutableSet.of(HealthResource.class, ZonesResource.class, OpenApiResource.class);

    RestApplication(String schemeId, ZoneLookup zones, Today today) {
        String version = Artifact.version();
        registerClasses(RESOURCES);
        register(ProblemMapper.class);
        register(Json.class);
        register(JacksonFeature.withoutExceptionMappers());
        register(new AbstractBinder() {
            @Override
            protected void configure() {
                bind(new Health("up", schemeId, version)).to(Health.class);
                bind(zones).to(ZoneLookup.class);
                bind(today).to(Today.class);
                bind(OpenApiDocument.of(RESOURCES, version)).to(OpenApiDocument.class);
                bind(calledFromThisPackage()).to(ResourceMethodInvocationHandlerProvider.class);
            }
        });
        property(ServerProperties.FEATURE_AUTO_DISCOVERY_DISABLE, true);
        property(ServerProperties.METAINF_SERVICES_LOOKUP_DISABLE, true);
        property(ServerProperties.WADL_FEATURE_DISABLE, true);
    }

    /** The methods of the resources are called from here: their classes are seen in this package only. */
    private static ResourceMethodInvocationHandlerProvider calledFromThisPackage() {
        return invocable -> (resource, method, arguments) -> method.invoke(resource, arguments);
    }
}
