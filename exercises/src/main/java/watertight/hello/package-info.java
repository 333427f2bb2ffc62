/** First programs on {@link watertight.process}: what the student of chapter 1 writes with processes. */
package watertight.hello;
