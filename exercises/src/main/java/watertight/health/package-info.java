/** A health checker: tells of many web sites which are up, in the time that you give it. Chapter 4. */
package watertight.health;
