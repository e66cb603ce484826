package org.almoner.rest.console;

import com.google.common.collect.ImmutableSet;
import org.almoner.rest.asking.Council;
import org.almoner.rest.console.audit.AuditPages;
import org.almoner.rest.console.complaints.ComplaintPages;
import org.almoner.rest.console.dashboard.DashboardPages;
import org.almoner.rest.console.dashboard.IndicatorPages;
import org.almoner.rest.console.desk.Desk;
import org.almoner.rest.console.desk.DeskFactory;
import org.almoner.rest.console.desk.Failures;
import org.almoner.rest.console.desk.FormReader;
import org.almoner.rest.console.desk.PageWriter;
import org.almoner.rest.console.desk.Parts;
import org.almoner.rest.console.desk.PrintedWriter;
import org.almoner.rest.console.desk.QueryFields;
import org.almoner.rest.console.desk.UploadReader;
import org.almoner.rest.console.market.MapPages;
import org.almoner.rest.console.market.ProviderPages;
import org.almoner.rest.console.money.HoldPages;
import org.almoner.rest.console.money.RunPages;
import org.almoner.rest.console.needs.BoardPages;
import org.almoner.rest.console.needs.NeedPages;
import org.almoner.rest.console.packages.DocumentPages;
import org.almoner.rest.console.packages.PackageListPages;
import org.almoner.rest.console.packages.PackagePages;
import org.almoner.rest.console.people.AssessmentPages;
import org.almoner.rest.console.people.PersonPages;
import org.almoner.rest.console.people.StatementPages;
import org.almoner.rest.console.people.WaiverPages;
import org.almoner.rest.console.portal.OfferPages;
import org.almoner.rest.console.portal.RemittancePages;
import org.almoner.rest.console.portal.VisitFilePages;
import org.almoner.rest.security.Authorisation;
import org.almoner.rest.security.Served;
import org.almoner.rest.security.Sessions;
import org.almoner.rest.visits.files.VisitFiles;
import org.glassfish.jersey.internal.inject.AbstractBinder;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.ServerProperties;
import org.glassfish.jersey.servlet.ServletProperties;

/** The pages of the console, and what they rest on. Nothing else on the class path adds itself. */
public final class ConsoleApplication extends ResourceConfig {

    /** Every resource of pages. */
    public static final ImmutableSet<Class<?>> RESOURCES = ImmutableSet.of(
            AssetResource.class,
            SignInPages.class,
            HomePages.class,
            BoardPages.class,
            NeedPages.class,
            RunPages.class,
            HoldPages.class,
            AuditPages.class,
            MapPages.class,
            DashboardPages.class,
            IndicatorPages.class,
            ProviderPages.class,
            PackageListPages.class,
            PackagePages.class,
            DocumentPages.class,
            AssessmentPages.class,
            OfferPages.class,
            VisitFilePages.class,
            RemittancePages.class,
            PersonPages.class,
            ComplaintPages.class,
            WaiverPages.class,
            StatementPages.class);

    /**
     * The console of a council.
     *
     * @param council that is served
     * @param sessions of people who are signed in
     * @param entrance how they come in
     * @param parts of the console
     * @param files of visits that were sent
     */
    public ConsoleApplication(Council council, Sessions sessions, Entrance entrance, Parts parts, VisitFiles files) {
        registerClasses(RESOURCES);
        register(Authorisation.class);
        register(Failures.class);
        register(QueryFields.class);
        register(FormReader.class);
        register(UploadReader.class);
        register(PageWriter.class);
        register(PrintedWriter.class);
        register(new AbstractBinder() {
            @Override
            protected void configure() {
                bind(council).to(Council.class);
                bind(sessions).to(Sessions.class);
                bind(entrance).to(Entrance.class);
                bind(parts).to(Parts.class);
                bind(files).to(VisitFiles.class);
                bind(Served.below(Desk.ROOT, RESOURCES)).to(Served.All.class);
                bindFactory(DeskFactory.class).to(Desk.class);
            }
        });
        property(ServerProperties.FEATURE_AUTO_DISCOVERY_DISABLE, true);
        property(ServerProperties.METAINF_SERVICES_LOOKUP_DISABLE, true);
        property(ServerProperties.WADL_FEATURE_DISABLE, true);
        // Or a form without a body has its address logged.
        property(ServletProperties.QUERY_PARAMS_AS_FORM_PARAMS_DISABLED, true);
    }
}
