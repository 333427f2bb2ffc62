/** Servers on {@link watertight.genserver}: what the student of chapter 2 writes with GenServer and Agent. */
package watertight.bank;
