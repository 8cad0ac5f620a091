package org.curvefit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.curvefit.api.error.CurveFitException;
import org.curvefit.api.error.DataException;
import org.curvefit.api.error.FormulaException;
import org.curvefit.api.error.LimitException;
import org.curvefit.api.error.Location;
import org.curvefit.api.error.OutputException;
import org.curvefit.api.error.PluginException;
import org.curvefit.api.error.RequestException;
import org.curvefit.api.fit.FitStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class ExitCodeTest {
    @Test
    void givesEachKindOfErrorItsNumber() {
        Location none = Location.none();
        List<CurveFitException> kinds = List.of(
                new FormulaException("E1", "", none, ""),
                new RequestException("E1", "", none, ""),
                new DataException("E2", "", none, ""),
                new OutputException("E4", "", none, ""),
                new LimitException("E5", "", none, ""),
                new PluginException("E6", "", none, ""));
        assertThat(kinds).extracting(kind -> ExitCode.of(kind).number()).containsExactly(2, 2, 3, 4, 5, 6);
    }

    @ParameterizedTest
    @EnumSource(FitStatus.class)
    void isZeroExactlyForAStatusThatIsOk(FitStatus status) {
        assertThat(ExitCode.of(status).number() == 0).isEqualTo(status.ok());
    }

    @Test
    void sendsTooFewPointsToTheDataAndTheRestToTheStatus() {
        assertThat(ExitCode.of(FitStatus.TOO_FEW_POINTS).number()).isEqualTo(3);
        assertThat(ExitCode.of(FitStatus.CANCELLED).number()).isEqualTo(130);
        assertThat(ExitCode.of(FitStatus.TIME_LIMIT).number()).isEqualTo(10);
        assertThat(ExitCode.of(FitStatus.NOT_IDENTIFIABLE).number()).isEqualTo(10);
    }
}
