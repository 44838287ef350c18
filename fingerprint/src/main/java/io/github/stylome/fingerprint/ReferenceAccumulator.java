package io.github.stylome.fingerprint;

import static java.util.Objects.requireNonNull;

import com.google.common.base.Preconditions;
import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import io.github.stylome.count.Vocabulary;
import io.github.stylome.feature.FeatureSpec;
import io.github.stylome.text.Document;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Gathers the texts of a reference corpus for a {@link Fingerprinter} whose features have been selected before, where
 * the texts do not lie in one memory. Sums are exact, so that {@link #merge} is associative and commutative to the bit:
 * however the texts are split, the fingerprinter is the one that {@link Fingerprinter#fitToMeasurable} gives for all of
 * them. Memory for the features, not for the texts.
 *
 * <p>Not safe for concurrent use; make one per thread and merge them.
 */
public final class ReferenceAccumulator {
  private static final int DIGEST_BYTES = 32;

  private final FeatureSpec spec;
  private final Vocabulary vocabulary;
  private final Moments moments;

  /** Makes an accumulator of texts measured by these features that has no text yet. */
  public ReferenceAccumulator(FeatureSpec spec, Vocabulary vocabulary) {
    this.spec = requireNonNull(spec, "spec");
    this.vocabulary = requireNonNull(vocabulary, "vocabulary");
    moments = new Moments(vocabulary.size());
  }

  /**
   * Adds a text. O(length + features).
   *
   * @return whether it has anything to measure; if not, it is no part of the means and deviations
   */
  public boolean add(Document document) {
    SparseCounts counts = SparseCounts.of(document, spec, vocabulary);
    if (counts.total() > 0) {
      moments.add(counts);
    }
    return counts.total() > 0;
  }

  /**
   * Adds all the texts of another accumulator, which is left as it is.
   *
   * @throws IllegalArgumentException if it measures other features
   */
  public void merge(ReferenceAccumulator other) {
    Preconditions.checkArgument(other != this, "an accumulator cannot be merged into itself");
    Preconditions.checkArgument(spec.equals(other.spec) && vocabulary.equals(other.vocabulary),
        "accumulators of %s features of %s and of %s of %s", vocabulary.size(), spec, other.vocabulary.size(),
        other.spec);
    moments.merge(other.moments);
  }

  /** Returns how many texts have been added that could be measured. */
  public int texts() {
    return moments.documents();
  }

  /**
   * Returns the fingerprinter of the texts so far.
   *
   * @throws IllegalArgumentException if there are fewer than two that could be measured
   */
  public Fingerprinter fingerprinter() {
    Preconditions.checkArgument(moments.documents() >= 2,
        "a reference corpus needs two texts or more that have %s, not %s", spec.features(), moments.documents());
    return moments.fingerprinter(spec, vocabulary);
  }

  /**
   * Returns what was gathered as bytes, for another process: {@link #addBytes} adds it there. Equal accumulators give
   * equal bytes, 52 for every feature.
   */
  public byte[] toBytes() {
    ByteBuffer out = ByteBuffer.allocate(DIGEST_BYTES + moments.bytes());
    out.put(digest());
    moments.writeTo(out);
    return out.array();
  }

  /**
   * Adds what another accumulator of the same features gathered.
   *
   * @param bytes from {@link #toBytes}
   * @throws IllegalArgumentException if they are not those of an accumulator of these features
   */
  public void addBytes(byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    Preconditions.checkArgument(bytes.length == DIGEST_BYTES + moments.bytes()
        && Arrays.equals(bytes, 0, DIGEST_BYTES, digest(), 0, DIGEST_BYTES),
        "%s bytes are not of an accumulator of %s features of %s", bytes.length, vocabulary.size(), spec);
    in.position(DIGEST_BYTES);
    Moments read = new Moments(vocabulary.size());
    read.readFrom(in);
    moments.merge(read);
  }

  private byte[] digest() {
    Hasher hasher = Hashing.sha256().newHasher().putString(spec.toString(), StandardCharsets.UTF_16LE);
    for (String term : vocabulary.terms()) {
      hasher.putInt(term.length()).putString(term, StandardCharsets.UTF_16LE);
    }
    return hasher.hash().asBytes();
  }
}
