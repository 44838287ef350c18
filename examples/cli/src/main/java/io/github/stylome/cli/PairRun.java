package io.github.stylome.cli;

import io.github.stylome.cli.console.Visible;
import io.github.stylome.cli.output.PairRows;
import io.github.stylome.parallel.Workers;
import io.github.stylome.text.Corpus;
import io.github.stylome.text.Document;
import io.github.stylome.verification.PairDraw;
import io.github.stylome.verification.PairMethod;
import io.github.stylome.verification.PairVerification;
import io.github.stylome.verification.PairVerifier;
import io.github.stylome.verification.TextPair;
import io.github.stylome.verification.WordSlices;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Verifies pairs of texts by slices of calibration texts of their length. */
final class PairRun {
  private static final int SLICES = 20;
  private static final int PAIRS = 150;
  private static final int FEWEST_WORDS = 500;
  private static final int MOST_WORDS = 2000;

  private final PairMethod method;
  private final long seed;
  private final int words;
  private final PairVerifier verifier;

  private PairRun(PairMethod method, long seed, int words, PairVerifier verifier) {
    this.method = method;
    this.seed = seed;
    this.words = words;
    this.verifier = verifier;
  }

  /**
   * Calibrates for some texts.
   *
   * @param texts all texts in question
   * @param calibration texts with labels
   * @throws CommandFailure if these calibration texts are too few or too short, or by an author in question
   */
  static PairRun calibrate(
      PairMethod method, long seed, PairOptions options, List<Document> texts, Corpus calibration, Workers workers) {
    requireOthers(texts, calibration);
    Integer given = options.words();
    int words = given == null ? wordsOf(texts) : given;
    List<Document> slices = new ArrayList<>();
    for (Document text : calibration) {
      slices.addAll(WordSlices.of(text, words, SLICES));
    }
    try {
      if (slices.isEmpty()) {
        throw new IllegalArgumentException("no calibration text has " + words + " words");
      }
      Corpus reference = Corpus.copyOf(slices);
      List<TextPair> pairs =
          options.sameWork() ? PairDraw.drawAny(reference, PAIRS, seed) : PairDraw.draw(reference, PAIRS, seed);
      PairVerifier verifier = PairVerifier.fit(method.scorers(reference, workers), pairs, seed, workers);
      return new PairRun(method, seed, words, verifier);
    } catch (IllegalArgumentException e) {
      throw new CommandFailure("this cannot be calibrated: " + Visible.of(String.valueOf(e.getMessage())));
    }
  }

  private static void requireOthers(List<Document> texts, Corpus calibration) {
    Set<String> authors = new HashSet<>();
    calibration.forEach(text -> authors.add(text.label().orElseThrow()));
    for (Document text : texts) {
      if (text.label().isPresent() && authors.contains(text.label().get())) {
        throw new CommandFailure("the text " + Visible.excerpt(text.id()) + " has the label "
            + Visible.excerpt(text.label().get()) + " of a calibration text: calibrate on other authors");
      }
    }
  }

  private static int wordsOf(List<Document> texts) {
    int shortest = MOST_WORDS;
    for (Document text : texts) {
      shortest = Math.min(shortest, WordSlices.words(text, MOST_WORDS));
    }
    return Math.max(FEWEST_WORDS, shortest);
  }

  /** Returns what a row says of the calibration. */
  PairRows rows() {
    return new PairRows(method, seed, words, verifier.calibration());
  }

  /** Returns the answer of a pair; without a ratio if one text cannot be measured. */
  PairRows.Answer answer(Document questioned, Document known) {
    try {
      PairVerification found = verifier.verify(WordSlices.first(questioned, words), WordSlices.first(known, words));
      return PairRows.Answer.of(found);
    } catch (IllegalArgumentException e) {
      return PairRows.Answer.without(String.valueOf(e.getMessage()));
    }
  }
}
