package org.almoner.benchmarks.rest;

import com.google.common.collect.ImmutableList;
import com.nimbusds.jose.JOSEException;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.time.Clock;
import org.almoner.application.Almoner;
import org.almoner.application.port.in.Progress;
import org.almoner.application.port.out.ProviderReplies;
import org.almoner.domain.brokerage.Answer;
import org.almoner.domain.schemes.Scheme;
import org.almoner.persistence.files.AssessmentFiles;
import org.almoner.persistence.files.SchemeFiles;
import org.almoner.persistence.jdbc.JdbcStore;
import org.almoner.rest.RestServer;
import org.almoner.rest.RestSettings;
import org.almoner.simulation.world.Case;
import org.almoner.simulation.world.World;
import org.almoner.simulation.world.WorldRecorder;

/** An invented county in a file of H2, served on this machine as {@code almoner serve} does, but without a limit of requests. */
record ServedCouncil(World world, JdbcStore store, RestServer server, Issuer issuer) implements AutoCloseable {

    private static final ProviderReplies NOBODY = (need, provider) -> Answer.declined(Answer.Decline.NO_ANSWER);
    static final RestSettings.Limits LIMITS = new RestSettings.Limits(1 << 20, 1 << 20, 1_000_000);

    static ServedCouncil start() throws IOException, JOSEException {
        Issuer issuer = Issuer.make();
        Scheme scheme = SchemeFiles.shipped("leicestershire-2020").orElseThrow();
        World world = World.generate(scheme, 1);
        JdbcStore store = JdbcStore.inFolder(Files.createTempDirectory("almoner-rest"));
        new WorldRecorder(Almoner.of(scheme, store, NOBODY, Clock.systemUTC()).records(), store)
                .record(world, Progress.SILENT);
        RestServer server = RestServer.start(
                scheme,
                AssessmentFiles.shipped().orElseThrow(),
                store,
                NOBODY,
                Clock.systemUTC(),
                new RestSettings(RestSettings.LOOPBACK, 0, issuer.settings(), LIMITS));
        return new ServedCouncil(world, store, server, issuer);
    }

    /** {@return the cases that have a provider} */
    ImmutableList<Case> cases() {
        return world.inPlace();
    }

    /** {@return a request for the path, by whom the token is of} */
    HttpRequest.Builder asking(String path, String token) {
        return Load.asking(server.uri(), path, token);
    }

    @Override
    public void close() {
        server.close();
        store.close();
    }
}
