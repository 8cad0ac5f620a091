/** The door for hosts; the packages below it are the words of the field. */
@org.jspecify.annotations.NullMarked
package org.curvefit.api;
