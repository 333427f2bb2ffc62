/** A harbour on {@link watertight.supervisor}: its boats, its lock and its radio, and the trees that keep them working. */
package watertight.harbour;
