package org.curvefit.cli;

/**
 * What a command works with.
 *
 * @param arguments the command line, checked
 * @param environment the surroundings
 * @param streams standard input and output
 * @param messages everything that goes to standard error
 */
record Session(Arguments arguments, Environment environment, Streams streams, Messages messages) {}
