/** Small applications, each handed over with a mistake that is often made, for you to repair. */
package watertight.pitfalls;
