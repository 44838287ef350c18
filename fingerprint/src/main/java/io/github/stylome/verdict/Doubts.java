package io.github.stylome.verdict;

import java.util.Optional;

/**
 * What an attributor learnt of when not to be believed.
 *
 * <p>Immutable and safe to share between threads.
 *
 * @param novelty tells texts by none of the candidates; empty where there were too few texts to learn that
 * @param shift what the training texts are like
 * @param conformal which candidates cannot be ruled out
 * @param selective how probable an answer must be for those that are given to be right as often as is asked for
 */
public record Doubts(
    Optional<NoveltyModel> novelty, ShiftProfile shift, ConformalSets conformal, SelectiveThresholds selective) {}
