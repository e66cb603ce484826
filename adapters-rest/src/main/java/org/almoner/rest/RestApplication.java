package org.almoner.rest;

import com.google.common.collect.ImmutableSet;
import org.almoner.rest.asking.Asked;
import org.almoner.rest.asking.AskedFactory;
import org.almoner.rest.asking.Council;
import org.almoner.rest.assessments.AssessmentsResource;
import org.almoner.rest.assessments.Kinds;
import org.almoner.rest.assessments.PersonAssessmentsResource;
import org.almoner.rest.audit.AuditResource;
import org.almoner.rest.complaints.ComplaintsResource;
import org.almoner.rest.facts.PackageFactsResource;
import org.almoner.rest.facts.PersonFactsResource;
import org.almoner.rest.facts.ProviderFactsResource;
import org.almoner.rest.files.ErasuresResource;
import org.almoner.rest.ledger.HoldsResource;
import org.almoner.rest.ledger.LedgerResource;
import org.almoner.rest.needs.NeedsResource;
import org.almoner.rest.needs.OffersResource;
import org.almoner.rest.needs.PublishingResource;
import org.almoner.rest.openapi.OpenApiDocument;
import org.almoner.rest.openapi.OpenApiResource;
import org.almoner.rest.openapi.ViewerResource;
import org.almoner.rest.outlooks.OutlooksResource;
import org.almoner.rest.packages.PackagesResource;
import org.almoner.rest.people.PeopleResource;
import org.almoner.rest.performance.IndicatorsResource;
import org.almoner.rest.providers.ProviderQualityResource;
import org.almoner.rest.providers.ProvidersResource;
import org.almoner.rest.providers.QualityResource;
import org.almoner.rest.providers.RoleReviewsResource;
import org.almoner.rest.providers.RolesResource;
import org.almoner.rest.remittances.RemittancesResource;
import org.almoner.rest.requests.Measures;
import org.almoner.rest.requests.ProblemMapper;
import org.almoner.rest.runs.RunStepsResource;
import org.almoner.rest.runs.RunsResource;
import org.almoner.rest.schemes.ForecastsResource;
import org.almoner.rest.schemes.SchemeResource;
import org.almoner.rest.security.Authorisation;
import org.almoner.rest.security.Preconditions;
import org.almoner.rest.security.Served;
import org.almoner.rest.service.Artifact;
import org.almoner.rest.service.Health;
import org.almoner.rest.service.HealthResource;
import org.almoner.rest.service.MetricsResource;
import org.almoner.rest.service.ReadyResource;
import org.almoner.rest.values.BodyReader;
import org.almoner.rest.values.BodyWriter;
import org.almoner.rest.values.Parameters;
import org.almoner.rest.visits.PackageVisitsResource;
import org.almoner.rest.visits.ProviderVisitsResource;
import org.almoner.rest.visits.VisitFilesResource;
import org.almoner.rest.visits.VisitsResource;
import org.almoner.rest.visits.files.VisitFiles;
import org.almoner.rest.zones.ZonesResource;
import org.glassfish.jersey.internal.inject.AbstractBinder;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.ServerProperties;
import org.glassfish.jersey.servlet.ServletProperties;

/** The resources, what they ask, and how answers and problems are written. Nothing else on the class path adds itself. */
final class RestApplication extends ResourceConfig {

    /** Every resource: what is not here is neither served nor described. */
    static final ImmutableSet<Class<?>> RESOURCES = ImmutableSet.of(
            HealthResource.class,
            ReadyResource.class,
            MetricsResource.class,
            OpenApiResource.class,
            ViewerResource.class,
            SchemeResource.class,
            ForecastsResource.class,
            OutlooksResource.class,
            ZonesResource.class,
            ProvidersResource.class,
            ProviderFactsResource.class,
            ProviderQualityResource.class,
            RolesResource.class,
            QualityResource.class,
            RoleReviewsResource.class,
            IndicatorsResource.class,
            PeopleResource.class,
            PersonFactsResource.class,
            ComplaintsResource.class,
            AssessmentsResource.class,
            PersonAssessmentsResource.class,
            ErasuresResource.class,
            PackagesResource.class,
            PackageFactsResource.class,
            NeedsResource.class,
            PublishingResource.class,
            OffersResource.class,
            VisitsResource.class,
            PackageVisitsResource.class,
            ProviderVisitsResource.class,
            VisitFilesResource.class,
            RunsResource.class,
            RunStepsResource.class,
            LedgerResource.class,
            HoldsResource.class,
            RemittancesResource.class,
            AuditResource.class);

    RestApplication(Council council, VisitFiles files, Measures measures) {
        Served.All served = Served.in(RESOURCES);
        registerClasses(RESOURCES);
        register(Authorisation.class);
        register(Preconditions.class);
        register(ProblemMapper.class);
        register(Parameters.class);
        register(new BodyReader(Kinds.readers(council.national())));
        register(BodyWriter.class);
        register(new AbstractBinder() {
            @Override
            protected void configure() {
                bind(new Health("up", council.scheme().id(), Artifact.version()))
                        .to(Health.class);
                bind(council).to(Council.class);
                bind(files).to(VisitFiles.class);
                bind(measures).to(Measures.class);
                bind(served).to(Served.All.class);
                bindFactory(RestApplication::description).to(OpenApiDocument.class);
                bindFactory(AskedFactory.class).to(Asked.class);
            }
        });
        property(ServerProperties.FEATURE_AUTO_DISCOVERY_DISABLE, true);
        property(ServerProperties.METAINF_SERVICES_LOOKUP_DISABLE, true);
        property(ServerProperties.WADL_FEATURE_DISABLE, true);
        // Or a form without a body has its address logged.
        property(ServletProperties.QUERY_PARAMS_AS_FORM_PARAMS_DISABLED, true);
    }

    /** {@return what is served, described} */
    static OpenApiDocument description() {
        return Described.DOCUMENT;
    }

    /** Made once: it is of the code alone, and takes longer than all else that a server does to start. */
    private static final class Described {

        static final OpenApiDocument DOCUMENT = OpenApiDocument.of(RESOURCES, Served.in(RESOURCES), Artifact.version());
    }
}
