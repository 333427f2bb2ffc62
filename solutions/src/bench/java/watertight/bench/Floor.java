package watertight.bench;

/** What is asked of the reference, beside another contestant or by itself. */
sealed interface Floor {

    /** Who stands in the ratio. */
    String beside();

    /** Whether the reference reaches it: {@code ours} by itself, or {@code ratio}, ours divided by theirs. */
    boolean isMet(double ours, double ratio);

    /** As it stands in the table; empty if nothing is asked. */
    String text();

    /** At least this many times what the other does. */
    record AtLeast(double times, String beside) implements Floor {
        @Override
        public boolean isMet(double ours, double ratio) {
            return ratio >= times;
        }

        @Override
        public String text() {
            return "≥ %.1f × %s".formatted(times, beside);
        }
    }

    /** At most this much, whatever the other needs. */
    record AtMost(double limit, String beside) implements Floor {
        @Override
        public boolean isMet(double ours, double ratio) {
            return ours <= limit;
        }

        @Override
        public String text() {
            return "≤ %,.0f".formatted(limit);
        }
    }

    /** Nothing is asked: the ratio is for information. */
    record None(String beside) implements Floor {
        @Override
        public boolean isMet(double ours, double ratio) {
            return true;
        }

        @Override
        public String text() {
            return "";
        }
    }
}
