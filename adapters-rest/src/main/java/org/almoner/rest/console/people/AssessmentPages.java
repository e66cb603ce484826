package org.almoner.rest.console.people;

import static org.almoner.rest.security.Operation.ASSESSMENT_KEEP;
import static org.almoner.rest.security.Operation.ASSESSMENT_PREVIEW;

import com.google.common.collect.ImmutableMap;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.almoner.application.port.in.Assessing;
import org.almoner.application.port.in.CareRecords.Author;
import org.almoner.application.port.in.CareRecords.Recording;
import org.almoner.application.port.in.Progress;
import org.almoner.domain.assessment.Assessor;
import org.almoner.domain.assessment.NationalRules;
import org.almoner.domain.means.Care;
import org.almoner.domain.packages.PersonHistory;
import org.almoner.domain.packages.PersonId;
import org.almoner.rest.asking.Council;
import org.almoner.rest.asking.View;
import org.almoner.rest.assessments.Assessable;
import org.almoner.rest.console.desk.Desk;
import org.almoner.rest.console.desk.Done;
import org.almoner.rest.console.desk.Form;
import org.almoner.rest.console.desk.Page;
import org.almoner.rest.people.PersonProblems;
import org.almoner.rest.problems.ProblemException;
import org.almoner.rest.security.Operates;
import org.almoner.wording.RefusalWords;
import org.jspecify.annotations.Nullable;

/** The financial assessment of a person: what was decided, what other circumstances would come to, and the keeping of it. */
@Path("")
public final class AssessmentPages {

    private static final String PERSON = "person";
    private static final String PATH = "/people/{person}/assessment";

    private final Desk desk;
    private final NationalRules national;

    /** For one request. */
    public AssessmentPages(@Context Desk desk, @Context Council council) {
        this.desk = desk;
        this.national = council.national();
    }

    /** {@return what was decided for a day, and the form that works another assessment out} */
    @GET
    @Path(PATH)
    @Operates(ASSESSMENT_PREVIEW)
    public Page show(@PathParam(PERSON) PersonId person, @QueryParam("on") @Nullable LocalDate on) {
        return page(person, view -> {
            LocalDate day = view.day(on);
            PersonHistory history = history(view, person);
            LocalDate end = national.tables().term().end().orElseThrow();
            return view(history, day, AssessmentView.empty(history, day, end), null);
        });
    }

    private Page page(PersonId person, Function<View, AssessmentView> body) {
        return desk.page("people/assessment", "Financial assessment of " + person, body);
    }

    private static PersonHistory history(View view, PersonId person) {
        return view.store().people().find(person).orElseThrow(() -> PersonProblems.unknown(person));
    }

    private AssessmentView view(
            PersonHistory history,
            LocalDate day,
            ImmutableMap<String, String> written,
            AssessmentView.@Nullable Result result) {
        return new AssessmentView(
                history.id(),
                day,
                AssessmentView.Decided.of(history, day).orElse(null),
                AssessmentChoices.of(national),
                written,
                result);
    }

    /** {@return what the circumstances come to that the form tells; nothing is kept} */
    @POST
    @Path(PATH)
    @Operates(ASSESSMENT_PREVIEW)
    public Response workOut(@PathParam(PERSON) PersonId person, Form form) {
        return desk.show(
                form,
                path(person),
                () -> page(person, view -> {
                    CircumstancesForm.Asked asked = new CircumstancesForm(form, national).asked();
                    PersonHistory history = history(view, person);
                    Assessing.Request request = asked.request(person, false, asked.day());
                    AssessmentView.Result result = Assessable.of(() -> AssessmentView.Result.of(
                            new Assessor(national.tables(), view.scheme().assessment())
                                    .on(asked.day(), asked.history()),
                            view.scheme().id().toString(),
                            asked.history().care().find(asked.day()).flatMap(Care::weeklyCost),
                            view.almoner().assessing(national.tables()).preview(request, Progress.SILENT)));
                    return view(history, asked.day(), form.entered(), result);
                }));
    }

    /** {@return the page after what the circumstances come to was kept} */
    @POST
    @Path(PATH + "/keep")
    @Operates(ASSESSMENT_KEEP)
    public Response keep(@PathParam(PERSON) PersonId person, Form form) {
        return desk.act(form, path(person), almoner -> {
            Optional<LocalDate> told =
                    form.called("told", "Day of telling").day("told", "Say on which day the person is told");
            CircumstancesForm circumstances = new CircumstancesForm(form, national);
            Author author = desk.because(form);
            CircumstancesForm.Asked asked = circumstances.asked();
            boolean provisional = form.find("provisional").isPresent();
            Recording recording = Assessable.of(() -> almoner.assessing(national.tables())
                    .apply(asked.request(person, provisional, told.orElseThrow()), author, Progress.SILENT));
            if (recording instanceof Recording.Refused refused) {
                throw ProblemException.refused(refused.reasons(), RefusalWords::of);
            }
            String shown = almoner.scheme().term().contains(asked.day()) ? "?on=" + asked.day() : "";
            return new Done(path(person) + shown, "What " + person + " is asked to pay is decided");
        });
    }

    private static String path(PersonId person) {
        return "/people/" + person + "/assessment";
    }
}
