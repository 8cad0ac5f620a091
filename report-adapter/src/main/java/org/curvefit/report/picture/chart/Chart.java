package org.curvefit.report.picture.chart;

import org.curvefit.report.picture.scene.Scene;

/** Something that can be drawn. */
public interface Chart {
    /** The picture; the same data give the same picture. */
    Scene scene();
}
