package org.curvefit.benchmarks;

/** Says one word: what a JVM costs before a program does anything. */
public final class Hello {
    private Hello() {}

    /**
     * @param arguments none
     */
    public static void main(String[] arguments) {
        System.out.println("hello");
    }
}
