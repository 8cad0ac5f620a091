package org.curvefit.core.iteration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.curvefit.api.numeric.Vector;
import org.curvefit.api.solver.Trajectory;
import org.junit.jupiter.api.Test;

class TrajectoryRecorderTest {
    private final ScriptedIterates iterates = new ScriptedIterates().startingAt(1000);

    @Test
    void keepsEveryPointOfAShortRun() {
        List<Trajectory.Point> points = recorded(10, 5);
        assertThat(points).extracting(Trajectory.Point::iteration).containsExactly(0, 1, 2, 3, 4, 5);
        assertThat(points).extracting(Trajectory.Point::loss).containsExactly(100.0, 99.9, 99.8, 99.7, 99.6, 99.5);
    }

    @Test
    void theStartHasNoStep() {
        List<Trajectory.Point> points = recorded(10, 1);
        assertThat(points.get(0).stepNorm()).isNaN();
        assertThat(points.get(1).stepNorm()).isEqualTo(1);
    }

    @Test
    void showsGradientsOfTheLossThatUsersSee() {
        Trajectory.Point second = recorded(10, 1).get(1);
        assertThat(second.gradient()).isEqualTo(Vector.of(-99.9, Double.NaN));
        assertThat(second.parameters()).isEqualTo(Vector.of(1, 7));
    }

    @Test
    void thinsALongRunAndKeepsItsEnds() {
        List<Trajectory.Point> points = recorded(10, 997);
        assertThat(points).hasSizeBetween(10, 21);
        assertThat(points.get(0).iteration()).isZero();
        assertThat(points.get(points.size() - 1).iteration()).isEqualTo(997);
        int stride = points.get(1).iteration();
        for (int i = 0; i < points.size() - 1; i++) {
            assertThat(points.get(i).iteration()).isEqualTo(i * stride);
        }
    }

    @Test
    void keepsTheFirstIterationsOfALongRun() {
        List<Trajectory.Point> points = recorded(100, 9000);
        assertThat(points).hasSizeBetween(100, 201);
        assertThat(points.subList(0, 10))
                .extracting(Trajectory.Point::iteration)
                .containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
        int stride = points.get(points.size() - 2).iteration()
                - points.get(points.size() - 3).iteration();
        for (int i = 10; i < points.size() - 1; i++) {
            assertThat(points.get(i).iteration() % stride).isZero();
        }
        assertThat(points.get(points.size() - 1).iteration()).isEqualTo(9000);
    }

    /** The loss is a tenth of the cost; a second parameter is held at 7. */
    private List<Trajectory.Point> recorded(int wanted, int trials) {
        TrajectoryRecorder recorder =
                new TrajectoryRecorder(wanted, cost -> cost / 10, point -> new double[] {point[0], 7}, gradient ->
                        new double[] {gradient[0], Double.NaN});
        recorder.accepted(0, iterates.current());
        for (int trial = 1; trial <= trials; trial++) {
            iterates.advance();
            recorder.accepted(trial, iterates.current());
        }
        return recorder.trajectory().points();
    }
}
