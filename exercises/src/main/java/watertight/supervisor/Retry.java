package watertight.supervisor;

/** What a supervisor casts to itself when a restart has failed: it goes through its mailbox before it tries again. */
record Retry(String id) {}
