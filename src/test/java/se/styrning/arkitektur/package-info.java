/** Tests of the code as such: who may import whom, and what must not be there. */
package se.styrning.arkitektur;
