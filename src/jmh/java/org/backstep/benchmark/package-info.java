/** Benchmarks of the engine: time and memory; {@code mvn -q -Pbench test-compile exec:exec} runs all of it. */
package org.backstep.benchmark;
