package org.curvefit.api.spi;

/**
 * One setting of an extension.
 *
 * @param name as in options
 * @param defaultValue as text; empty when it may be left out
 * @param summary what it does, with its unit
 */
public record Setting(String name, String defaultValue, String summary) {}
