package io.github.stylome.learn;

/**
 * The features of a text. Arrays are shared, and nobody changes them.
 *
 * @param features in the order in which they first occur
 * @param counts how often each stands in the text
 * @param starts where each first begins
 * @param ends where each first ends
 * @param total the number of n-grams, features or not
 * @param units how many tokens, or chars, the first stream of the channel has
 */
@SuppressWarnings("ArrayRecordComponent") // for use within a reading
record FeatureCounts(int[] features, int[] counts, int[] starts, int[] ends, long total, long units) {}
