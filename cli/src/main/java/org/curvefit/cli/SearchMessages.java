package org.curvefit.cli;

import org.curvefit.api.fit.Outcome;

/** What standard error says about the end of a search. */
final class SearchMessages {
    private SearchMessages() {}

    /**
     * Says how it ended, and doubts.
     *
     * @param reported whether the report for people says it too
     */
    static void say(Session session, Outcome result, boolean reported) {
        Messages messages = session.messages();
        messages.detail("stop", result.end().stop().text());
        for (Finding finding : Finding.of(result)) {
            if (reported) {
                messages.count();
            } else {
                messages.warning(finding.code(), finding.text());
            }
        }
        if (!result.status().ok() && !reported) {
            messages.say("status", result.status() + "  " + result.explanation());
        }
    }

    /** Says what the method reported on its way. */
    static void notes(Session session, Outcome result) {
        result.trace().notes().forEach(session.messages()::note);
    }
}
