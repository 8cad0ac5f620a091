package org.curvefit.report.picture.chart;

import org.curvefit.report.picture.axis.Axis;
import org.curvefit.report.picture.axis.Panel;
import org.curvefit.report.picture.axis.Sheet;
import org.curvefit.report.picture.contour.Lattice;

/**
 * Two parameters and a lattice over them.
 *
 * @param first name of the horizontal parameter
 * @param second name of the upright parameter
 * @param lattice values over both
 */
public record LatticePanel(String first, String second, Lattice lattice) {
    private static final double HEIGHT = 470;

    /** The next panel of a sheet, with the axes of the lattice. */
    Panel on(Sheet sheet) {
        Axis up = Axis.of(Scales.ofGrid(lattice.y()), second);
        return new Panel(
                sheet.place(Sheet.roomFor(HEIGHT, up), HEIGHT, Sheet.BELOW_PANEL),
                Axis.of(Scales.ofGrid(lattice.x()), first),
                up);
    }
}
