package org.curvefit.cli.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/** Every class of the project that the packaged program has on its class path. */
final class ProjectClasses {

    static final String ROOT = "org.curvefit";
    static final String API = ROOT + ".api";
    static final String CORE = ROOT + ".core";

    static final JavaClasses ALL = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    private ProjectClasses() {}
}
