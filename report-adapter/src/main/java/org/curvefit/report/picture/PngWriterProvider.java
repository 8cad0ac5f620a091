package org.curvefit.report.picture;

import org.curvefit.api.io.ResultWriter;
import org.curvefit.api.spi.Provider;
import org.curvefit.api.spi.Settings;

/** Offers {@code png}. */
public final class PngWriterProvider implements Provider<ResultWriter> {
    @Override
    public Class<ResultWriter> type() {
        return ResultWriter.class;
    }

    @Override
    public String name() {
        return "png";
    }

    @Override
    public String summary() {
        return "pictures of the fit and the search as PNG";
    }

    @Override
    public ResultWriter create(Settings settings) {
        return new PictureWriter(name(), org.curvefit.report.picture.scene.PngPainter::write);
    }
}
