/** The demos of the lessons: each prints what the lesson shows, and a test compares the two. */
package watertight.lessons;
