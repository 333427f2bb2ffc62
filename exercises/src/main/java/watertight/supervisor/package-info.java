/**
 * Supervisors: processes that start other processes, notice when they end, and start them again.
 *
 * <p>{@link watertight.supervisor.Supervisor} for children that are known beforehand and ordered,
 * {@link watertight.supervisor.DynamicSupervisor} for children that come and go.
 */
package watertight.supervisor;
