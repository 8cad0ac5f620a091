package org.curvefit.cli;

import java.io.IOException;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
import org.curvefit.api.spi.Provider;

/**
 * Finds the extensions of the packaged program in the one list that the build has made of theirs, so that a run opens no library that it does not
 * need. Where there is no such list, each module says itself what it provides.
 */
final class ListedProviders extends ClassLoader {
    private static final String OF_A_MODULE = "META-INF/services/" + Provider.class.getName();
    private static final String OF_THE_PROGRAM = "META-INF/curvefit/providers";

    ListedProviders(ClassLoader program) {
        super(program);
    }

    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
        Optional<URL> list = name.equals(OF_A_MODULE)
                ? Optional.ofNullable(getParent().getResource(OF_THE_PROGRAM))
                : Optional.empty();
        return list.isPresent() ? Collections.enumeration(List.of(list.get())) : super.getResources(name);
    }
}
