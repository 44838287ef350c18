package io.github.stylome.verdict;

/**
 * A feature that helped to decide between the best candidate and the next.
 *
 * @param channel the channel that the feature belongs to
 * @param feature the n-gram, as it is counted
 * @param occurrences how often it stands in the text; 0 where its absence speaks
 * @param contribution what it adds to the lead of the best candidate's score over the next; negative where it speaks
 *     against. All features together add up to the lead
 */
public record Evidence(String channel, String feature, long occurrences, double contribution) {}
