/**
 * Finding things by name. Entry type: {@link org.curvefit.api.spi.Extensions}; a plugin implements {@link org.curvefit.api.spi.Provider} and
 * registers it for {@link java.util.ServiceLoader}.
 */
@org.jspecify.annotations.NullMarked
package org.curvefit.api.spi;
