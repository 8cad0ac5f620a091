package org.curvefit.cli;

import java.util.ArrayList;
import java.util.List;
import org.curvefit.api.CurveFit;
import org.curvefit.api.fit.Fitter;
import org.curvefit.api.io.DatasetReader;
import org.curvefit.api.io.InPlaceWriter;
import org.curvefit.api.io.ResultWriter;
import org.curvefit.api.io.SavedFitReader;
import org.curvefit.api.model.ModelLanguage;
import org.curvefit.api.spi.Extensions;
import org.curvefit.api.spi.Provider;
import org.curvefit.api.spi.Setting;
import org.curvefit.api.spi.Settings;

/** An engine that fits straight lines only, beside the real writers; enough to see what the command line does with answers. */
final class FakeEngine {
    private FakeEngine() {}

    /** Loads it. */
    static CurveFit load() {
        List<Provider<?>> providers = new ArrayList<>(List.of(
                new Fixed<>(ModelLanguage.class, "lines", List.of(), new FakeLanguage()),
                new Fixed<>(Fitter.class, "fake", List.of(), new FakeFitter()),
                new Fixed<>(
                        DatasetReader.class,
                        "csv",
                        List.of(new Setting("delimiter", "", ""), new Setting("decimal", "", "")),
                        new FakeReader()),
                new Fixed<>(InPlaceWriter.class, "notes", List.of(), new FakeInPlaceWriter())));
        Extensions real = Extensions.load(FakeEngine.class.getClassLoader());
        providers.addAll(real.all(ResultWriter.class));
        providers.addAll(real.all(SavedFitReader.class));
        return CurveFit.load(Extensions.of(providers));
    }

    private record Fixed<T>(Class<T> type, String name, List<Setting> settings, T instance) implements Provider<T> {
        @Override
        public String summary() {
            return "a fake";
        }

        @Override
        public T create(Settings given) {
            return instance;
        }
    }
}
