/** Tests of the contract: its drift, its examples, the national profile, and the repository. */
package se.styrning.kontrakt;
