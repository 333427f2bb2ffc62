package watertight.table;

import watertight.process.Pid;

/**
 * The message that a process finds when a table has become its own: it was given away to it, or it was the heir. OTP's
 * {@code {:"ETS-TRANSFER", table, from, data}}.
 *
 * @param from the owner before
 * @param data what the owner wanted to say with it
 */
public record TableTransfer(Table<?, ?> table, Pid from, Object data) {}
