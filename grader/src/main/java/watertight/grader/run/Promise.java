package watertight.grader.run;

/**
 * What a test promises.
 *
 * @param testClass binary name of the class in which the test stands
 * @param label     the promise in words, or the test's name
 */
record Promise(String exercise, String testClass, String label) {

    /** Whether the test is about this class, or one nested in it: {@code GateTest} is about {@code Gate}. */
    boolean isAbout(String className) {
        String outermost = simple(className).split("\\$")[0];
        return simple(testClass).equals(outermost + "Test");
    }

    private static String simple(String className) {
        return className.substring(className.lastIndexOf('.') + 1);
    }
}
