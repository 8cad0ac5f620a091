/**
 * What the structure of a formula tells about its parameters before any data are seen: natural variables in which a search is easier, the units
 * that parameters carry, and the part each of them plays. Entry types: {@link org.curvefit.core.formula.roles.NaturalForm} and {@link
 * org.curvefit.core.formula.roles.ParameterRoles}. Knows no data and no solver.
 */
@org.jspecify.annotations.NullMarked
package org.curvefit.core.formula.roles;
