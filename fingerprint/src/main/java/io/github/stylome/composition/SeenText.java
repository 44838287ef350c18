package io.github.stylome.composition;

import io.github.stylome.verdict.LabelScores;
import java.util.List;

/**
 * A reference text as an attributor saw it that had learnt neither from it nor from others of its prompt or work.
 *
 * @param source its place among the sources
 * @param isStranger whether the attributor did not know its source either
 * @param group its prompt or work
 * @param labels the labels of the attributor: the known sources
 * @param scores what it scored for them
 * @param style what {@link StyleMeasure} measures in it; not to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record SeenText(
    int source, boolean isStranger, String group, List<String> labels, LabelScores scores, int[] style) {}
