package org.almoner.cli.browser;

import org.almoner.application.port.out.Store;
import org.almoner.cli.demo.SampleCouncil;
import org.almoner.cli.shell.Bars;
import org.almoner.domain.brokerage.Answer;
import org.almoner.domain.schemes.Scheme;
import org.almoner.persistence.files.AssessmentFiles;
import org.almoner.persistence.files.SchemeFileResult;
import org.almoner.persistence.files.SchemeFiles;
import org.almoner.rest.RestServer;
import org.almoner.rest.RestSettings;
import org.almoner.rest.TokenSettings;
import org.almoner.testkit.memory.InMemoryStore;

/** The sample council, served as {@code almoner serve --demo} serves it. */
final class SampleServer implements AutoCloseable {

    private static final RestSettings.Limits LIMITS = new RestSettings.Limits(1024 * 1024, 64 * 1024 * 1024, 10_000);

    private final Store store = InMemoryStore.empty();
    private final RestServer server;

    SampleServer() {
        Scheme scheme = ((SchemeFileResult.Accepted) SchemeFiles.shipped("leicestershire-2020")).scheme();
        SampleCouncil sample = SampleCouncil.play(scheme, store, Bars.NONE);
        server = RestServer.start(
                scheme,
                AssessmentFiles.shipped().orElseThrow(),
                store,
                (need, provider) -> Answer.declined(Answer.Decline.NO_ANSWER),
                sample.clock(),
                new RestSettings(RestSettings.LOOPBACK, 0, new TokenSettings.Development(sample.provider()), LIMITS));
    }

    Store store() {
        return store;
    }

    /** {@return the address of a path of the console} */
    String console(String path) {
        return server.uri() + "console" + path;
    }

    /** {@return the address of a path of REST} */
    String rest(String path) {
        return server.uri() + path.substring(1);
    }

    /** {@return the token of the role} */
    String token(String role) {
        return server.developmentTokens().get(role);
    }

    /** Signs in in the role, in the browser. */
    void signIn(Chrome chrome, String role) {
        chrome.open(console("/sign-in"));
        chrome.find("button[value=" + role + "]").click();
    }

    @Override
    public void close() {
        server.close();
    }
}
