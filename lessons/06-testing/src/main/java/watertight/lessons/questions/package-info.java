/** Demos of lesson 6: the guide's questions, answered on the reader's machine. */
package watertight.lessons.questions;
