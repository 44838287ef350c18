package io.github.stylome.verification;

/**
 * A feature that brings a questioned text nearer to a candidate, or nearer to an imposter.
 *
 * <p>Immutable and safe to share between threads.
 *
 * @param feature as it is named in the table
 * @param lead by how much the distance from the nearest imposter exceeds that from the candidate's nearest text, in
 *     this feature; negative if it speaks for the imposter. All features of the table add up to the lead of the
 *     candidate
 */
public record DecidingFeature(String feature, double lead) {}
