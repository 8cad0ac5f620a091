/** A plugin as its author would write it, with the classes that the guides show. Sees nothing but the api and the contracts. */
@org.jspecify.annotations.NullMarked
package org.curvefit.cli.guest;
