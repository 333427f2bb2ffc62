/** Code such as students write it, right and wrong. The tests load it through a loader that weaves it. */
package watertight.samples;
