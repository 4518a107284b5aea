package dev.harthon.local.conformance;

/**
 * Where an answer is not as recorded.
 *
 * @param where in the answer, such as {@code /app/tasks/*&#47;state}; list indexes are stars
 */
record Difference(String where, String what) {

    @Override
    public String toString() {
        return where + ": " + what;
    }
}
