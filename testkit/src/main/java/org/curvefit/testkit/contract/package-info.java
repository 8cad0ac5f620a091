/**
 * What everything that can be plugged in has to keep to, as tests to inherit: extend the contract of your kind, say how yours is made, and its
 * tests run with your own. Entry types: {@link org.curvefit.testkit.contract.ProviderContract} and the contract of each kind. A test is
 * skipped only where the implementation declares that it does not offer what is tested.
 */
@org.jspecify.annotations.NullMarked
package org.curvefit.testkit.contract;
