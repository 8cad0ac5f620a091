package org.curvefit.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.curvefit.api.error.DataException;
import org.curvefit.api.fit.FitResult;
import org.curvefit.api.io.ResultDocument;
import org.curvefit.api.io.SavedFit;
import org.curvefit.api.io.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class JsonSavedFitReaderTest {
    private static final String SMALLEST =
            "{\"schema\":\"curvefit/1\",\"formula\":\"v = a\",\"parameters\":[{\"name\":\"a\",\"value\":1}]}";

    @Test
    void readsBackWhatWasWritten() throws IOException {
        SavedFit fit = read(written(Answers.good()));
        assertThat(fit.formula()).isEqualTo("v = a + b*" + Answers.NASTY);
        assertThat(fit.status()).isEqualTo("CONVERGED");
        assertThat(fit.parameters()).containsExactly(Map.entry("a", 0.1 + 0.2), Map.entry("b", 2.0));
        assertThat(fit.inputs()).containsExactly(Answers.NASTY);
        assertThat(fit.response()).isEqualTo("v");
        assertThat(fit.residualSd()).isEqualTo(0.5);
        assertThat(fit.degreesOfFreedom()).isEqualTo(2);
        assertThat(fit.covariance().orElseThrow().at(0, 0)).isEqualTo(0.25);
    }

    @Test
    void readsBackAResultWithoutCovariance() throws IOException {
        assertThat(read(written(Answers.undetermined())).covariance()).isEmpty();
    }

    @Test
    void passesOverFieldsThatItDoesNotKnow() {
        String later = SMALLEST.substring(0, SMALLEST.length() - 1) + ",\"later\":{\"deep\":[[{}]]},\"x\":null}";
        assertThat(read(later).parameters()).containsKey("a");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "[]",
                "minute,temp_C\n0,1\n",
                "{}",
                "{\"schema\":\"curvefit/2\",\"formula\":\"a\",\"parameters\":[{\"name\":\"a\",\"value\":1}]}",
                "{\"schema\":1}",
                "{\"schema\":\"curvefit/1\",\"schema\":\"curvefit/1\"}",
                "{\"schema\":\"curvefit/1\",\"formula\":\"v = a\",\"parameters\":{}}",
                "{\"schema\":\"curvefit/1\",\"formula\":\"v = a\",\"parameters\":[1]}",
                "{\"schema\":\"curvefit/1\",\"formula\":\"v = a\",\"parameters\":[{\"name\":\"a\",\"value\":\"1\"}]}",
                "{\"schema\":\"curvefit/1\",\"formula\":\"v = a\",\"parameters\":[{\"value\":1}]}",
                "{\"schema\":\"curvefit/1\",\"formula\":\"v = a\",\"parameters\":[{\"name\":\"a\"},{\"name\":\"a\"}]}",
                "{\"schema\":\"curvefit/1\",\"formula\":\"v = a\",\"covariance\":[[1,2]],\"parameters\":[{\"name\":\"a\",\"value\":1}]}",
                "{\"schema\":\"curvefit/1\",\"formula\":\"v = a\",\"parameters\":[{\"name\":\"a\",\"value\":NaN}]}",
                "{\"schema\":\"curvefit/1\",\"formula\":\"v = a\",\"parameters\":[{\"name\":\"a\",\"value\":1}]",
                "{\"schema\":\"curvefit/1\",\"formula\":\"v = a\",\"parameters\":[{\"name\":\"a\",\"value\":1}]} {}"
            })
    void refusesWhatIsNoSavedResult(String text) {
        assertRefused(() -> read(text));
    }

    @Test
    void refusesNestingBeyondTheLimit() {
        String deep = "{\"later\":" + "[".repeat(100_000);
        assertRefused(() -> read(deep));
    }

    @Test
    void refusesAFileBeyondTheLimitWithoutReadingAllOfIt() {
        InputStream endless = new InputStream() {
            private long sent;

            @Override
            public int read() {
                sent++;
                assertThat(sent).isLessThan(64L << 20);
                return ' ';
            }
        };
        assertRefused(() -> new JsonSavedFitReader().read(Source.of("endless", endless)));
    }

    @Test
    void readsTheResultsOfGroupsAndPassesOverThoseWithoutOne() {
        String one = SMALLEST.replace("{\"schema\"", "{\"group\":{\"cup\":\"A\"},\"schema\"");
        String none = "{\"schema\":\"curvefit/1\",\"group\":{\"cup\":\"B\"},\"status\":\"NOT_FITTED\"}";
        String other = one.replace("\"A\"", "\"C\"");
        for (String text : List.of("[" + one + "," + none + "," + other + "]", one + "\n" + none + "\n" + other)) {
            InputStream bytes = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
            assertThat(new JsonSavedFitReader().read(Source.of("r.json", bytes)))
                    .extracting(SavedFit::group)
                    .containsExactly(Map.of("cup", "A"), Map.of("cup", "C"));
        }
        assertRefused(() -> read("[" + SMALLEST + "," + SMALLEST + "]"));
        assertRefused(() -> read(one + " 1"));
    }

    @Test
    void readsANumberThatWasNotFiniteAsNotANumber() {
        assertThat(read(SMALLEST.replace(":1}", ":null}")).parameters().get("a"))
                .isNaN();
    }

    private static void assertRefused(ThrowingCallable reading) {
        assertThatThrownBy(reading).isInstanceOfSatisfying(DataException.class, refused -> {
            assertThat(refused.code()).isEqualTo("E215");
            assertThat(refused.where().isPresent()).isTrue();
            assertThat(refused.hint()).isNotEmpty();
        });
    }

    private static SavedFit read(String text) {
        InputStream bytes = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        List<SavedFit> fits = new JsonSavedFitReader().read(Source.of("r.json", bytes));
        assertThat(fits).hasSize(1);
        return fits.get(0);
    }

    private static String written(FitResult result) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new JsonResultWriter(JsonResultWriter.Form.DOCUMENT).write(ResultDocument.of(result), out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
