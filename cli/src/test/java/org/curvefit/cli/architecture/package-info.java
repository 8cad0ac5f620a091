/** The tables of docs/architecture.md as tests: {@link org.curvefit.cli.architecture.ArchitectureTest} says who may see whom. */
@org.jspecify.annotations.NullMarked
package org.curvefit.cli.architecture;
