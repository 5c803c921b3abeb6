package org.backstep.training;

import org.backstep.data.DataSource;
import org.backstep.network.Network;

/**
 * All that decides a run: same experiment, same bits.
 *
 * @param seed of the one generator that draws the data's noise first and then the weights, 0…2147483647
 */
public record Experiment(DataSource source, int seed, Network network, Settings settings) {}
