package io.github.stylome.verdict;

/**
 * What one channel says of a text by itself.
 *
 * @param channel the name of the channel
 * @param label the label that it scores highest; the first of several
 * @param probability the probability that it gives this label, not calibrated, in [0, 1]
 * @param weight what the channel's scores are multiplied by in the answer, at least 0
 */
public record ChannelAnswer(String channel, String label, double probability, double weight) {}
