package watertight.table;

/** A row of the tables in the tests: how many points a player has. */
record Score(String player, int points) {

    static Score of(String player, int points) {
        return new Score(player, points);
    }

    @Override
    public String toString() {
        return player + ":" + points;
    }
}
