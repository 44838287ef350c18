package io.github.stylome.lineage;

/**
 * A candidate as it stands to one suspect.
 *
 * <p>Immutable and safe to share between threads.
 *
 * @param label the candidate's
 * @param score how alike it is to the suspect, in standard deviations above the mean of pairs among the candidates and
 *     decoys; greater is more alike
 * @param interval of the score, over resampled prompts
 * @param content the part of the score that comes from answers to the same prompts, in the same unit; NaN if fewer than
 *     {@link Lineage#LEAST_SHARED} prompts are shared
 * @param style the part that comes from how all texts are written, in the same unit
 * @param styleDistance how far the styles are apart, with the noise of finite texts taken away: 1 is the mean of pairs
 *     among candidates and decoys, about 0, or less, cannot be told apart
 * @param sharedPrompts how many prompts both answered
 * @param nullPercentile the share of pairs among candidates and decoys, the suspect's own label left out, that are less
 *     alike, in [0, 1]
 * @param support the share of resamples in which this candidate is first, in [0, 1]
 * @param p how often one of the other candidates would be as like the suspect, in (0, 1]
 * @param q the false discovery rate at which this candidate would be accused, over all candidates of all suspects, in
 *     [0, 1]
 * @param likelihoodRatio how much more probable the p-value is if the candidate is related than if it is a decoy,
 *     averaged over all strengths of relation: above 1 it speaks for the candidate. See {@link LineageEvidence}
 * @param likelihoodRatioInterval of the likelihood ratio, over resampled prompts
 */
public record LineageCandidate(
    String label,
    double score,
    ResampledInterval interval,
    double content,
    double style,
    double styleDistance,
    int sharedPrompts,
    double nullPercentile,
    double support,
    double p,
    double q,
    double likelihoodRatio,
    ResampledInterval likelihoodRatioInterval) {}
