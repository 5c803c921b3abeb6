/** How fast the engine is and how much it holds; {@code mvn -q -Pbench test-compile exec:exec} runs all of it. */
package org.backstep.benchmark;
