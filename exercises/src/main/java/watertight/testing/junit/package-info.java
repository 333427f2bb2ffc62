/** What a test is handed when one of its methods has a parameter of this type. */
package watertight.testing.junit;
