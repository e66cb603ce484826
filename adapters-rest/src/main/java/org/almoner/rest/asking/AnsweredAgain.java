package org.almoner.rest.asking;

import java.util.Optional;
import org.almoner.rest.asking.Answers.Answer;
import org.almoner.rest.asking.Answers.Question;
import org.almoner.rest.requests.Trace;
import org.almoner.rest.security.Authentication;
import org.almoner.rest.security.Caller;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Answers what the same caller asked lately, where nothing was recorded since; all else is for the resources. */
public final class AnsweredAgain extends Handler.Wrapper {

    private final Council council;

    /** Before the handler, which must know who asks. */
    public AnsweredAgain(Handler handler, Council council) {
        super(handler);
        this.council = council;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        Optional<Caller> caller = Authentication.caller(request);
        if (caller.isEmpty() || !HttpMethod.GET.is(request.getMethod())) {
            return super.handle(request, response, callback);
        }
        Question question = new Question(
                caller.get(),
                request.getHttpURI().getPathQuery(),
                Optional.ofNullable(request.getHeaders().get(HttpHeader.ACCEPT)));
        Optional<Answer> answer = council.answered(question);
        if (answer.isEmpty()) {
            request.setAttribute(Question.ATTRIBUTE, question);
            return super.handle(request, response, callback);
        }
        Trace.of(request).isFor(answer.get().path());
        Trace.of(request).isBy(caller.get().words());
        tell(answer.get(), request, response, callback);
        return true;
    }

    private static void tell(Answer answer, Request request, Response response, Callback callback) {
        if (answer.isTagged()) {
            Asked.CACHED.forEach(response.getHeaders()::put);
            response.getHeaders().put(HttpHeader.ETAG, answer.state().toString());
            String had = request.getHeaders().get(HttpHeader.IF_NONE_MATCH);
            if (had != null && (Etag.isAny(had) || answer.state().isAmong(had))) {
                response.setStatus(HttpStatus.NOT_MODIFIED_304);
                callback.succeeded();
                return;
            }
        }
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/json");
        response.write(true, answer.json().slice(), callback);
    }
}
