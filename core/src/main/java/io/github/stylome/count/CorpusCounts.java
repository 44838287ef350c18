package io.github.stylome.count;

import java.util.Arrays;

/**
 * How often each term of a corpus occurs, and in how many of its texts.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class CorpusCounts {
  private final TermCounts terms;
  private final int[] documentFrequencies;
  private final int documents;

  CorpusCounts(TermCounts terms, int[] documentFrequencies, int documents) {
    this.terms = terms;
    this.documentFrequencies = documentFrequencies;
    this.documents = documents;
  }

  /** Returns the counts over the whole corpus, ranked. */
  public TermCounts terms() {
    return terms;
  }

  /** Returns the number of texts that were counted; those without n-gram are not. */
  public int documents() {
    return documents;
  }

  /**
   * Returns in how many texts the term at a rank of {@link #terms} occurs, at least 1.
   *
   * @throws IndexOutOfBoundsException if there is no such rank
   */
  public int documentFrequencyAt(int rank) {
    return documentFrequencies[rank];
  }

  @Override
  public boolean equals(Object o) {
    return o instanceof CorpusCounts other
        && documents == other.documents
        && terms.equals(other.terms)
        && Arrays.equals(documentFrequencies, other.documentFrequencies);
  }

  @Override
  public int hashCode() {
    return 31 * terms.hashCode() + documents;
  }

  @Override
  public String toString() {
    return "CorpusCounts[" + terms.types() + " types, " + terms.total() + " tokens, " + documents + " texts]";
  }
}
