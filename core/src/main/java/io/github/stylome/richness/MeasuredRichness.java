package io.github.stylome.richness;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a measure says of a text. Either {@code comparable} or {@code gap} is present.
 *
 * <p>Immutable and safe to share between threads.
 *
 * @param measure which it is
 * @param wholeText the measure of all words of the text, however few; empty if it is not defined. Where the measure
 *     does not {@linkplain RichnessMeasure#levelsOut level out}, only texts of as many words can be compared by it
 * @param comparable what texts of other lengths can be compared by: the same where the measure levels out, else the
 *     mean over windows
 * @param gap why there is no comparable value
 * @param words how many words the comparable value rests on, or those of the text where there is none
 * @param minimumWords how many it needs
 * @param reliable whether there are as many as it takes to tell writers apart; below, the interval says how little is
 *     known. False where there is no comparable value
 */
public record MeasuredRichness(
    RichnessMeasure measure,
    OptionalDouble wholeText,
    Optional<ComparableRichness> comparable,
    Optional<RichnessGap> gap,
    int words,
    int minimumWords,
    boolean reliable) {}
