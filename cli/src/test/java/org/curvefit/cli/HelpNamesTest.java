package org.curvefit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Help names what the program finds, not what somebody once wrote down. */
class HelpNamesTest {
    @Test
    void methodsRatesAndLossesAreThoseOfTheProviders() {
        String help = RealEngine.run("help", "fit").out();
        assertThat(line(help, "--method"))
                .contains("gauss-newton")
                .contains("lm")
                .contains("sgd");
        assertThat(line(help, "--rate")).contains("backtracking").contains("search");
        assertThat(line(help, "--loss ")).contains("huber").contains("soft-l1");
        assertThat(help).doesNotContain("{");
    }

    /** What is said about an option, on one line or two. */
    private static String line(String help, String flag) {
        int from = help.indexOf("  " + flag);
        return help.substring(from, help.indexOf("\n  --", from));
    }
}
