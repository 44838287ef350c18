package io.github.stylome.composition;

import com.google.common.hash.Hashing;
import io.github.stylome.parallel.Workers;
import io.github.stylome.text.Corpus;
import io.github.stylome.text.Document;
import io.github.stylome.verdict.AttributionMethod;
import io.github.stylome.verdict.Attributor;
import io.github.stylome.verdict.ScoredText;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Shows every reference text to attributors that have not learnt from its prompt: to one that knows its source, and, if
 * it is to stand for a stranger, to one that does not.
 */
final class HeldOutReferences {
  static final int FOLDS = 4;
  /** Strangers are left out a few at a time where there are many. */
  private static final int MOST_STRANGER_ROUNDS = 6;
  /** With no more texts every fold is shown to attributors that miss a source; with twice as many half of them. */
  private static final int FEW_TEXTS = 500;

  private final AttributionMethod method;
  private final List<Document> texts;
  private final List<String> sources;
  private final int[] foldOf;
  private final StyleMeasure measure;
  private final Workers workers;
  private final List<SeenText> seen = new ArrayList<>();

  /**
   * Prepares to show texts.
   *
   * @param texts labelled by their sources
   * @param sources all labels, in ascending order
   */
  HeldOutReferences(
      AttributionMethod method, List<Document> texts, List<String> sources, StyleMeasure measure, Workers workers) {
    this.method = method;
    this.texts = texts;
    this.sources = sources;
    this.measure = measure;
    this.workers = workers;
    foldOf = ReferenceFolds.assign(texts, FOLDS);
  }

  /** Returns the texts as they were seen, those of known sources first. */
  List<SeenText> see(List<String> strangers) {
    for (int fold = 0; fold < FOLDS; fold++) {
      show(fold, Set.of());
    }
    int rounds = Math.min(MOST_STRANGER_ROUNDS, strangers.size());
    for (int round = 0; round < rounds; round++) {
      Set<String> missing = new HashSet<>();
      for (int i = round; i < strangers.size(); i += rounds) {
        missing.add(strangers.get(i));
      }
      if (sources.size() - missing.size() >= 2) {
        int folds = texts.size() <= FEW_TEXTS ? FOLDS : texts.size() <= 2 * FEW_TEXTS ? FOLDS / 2 : 1;
        for (int i = 0; i < folds; i++) {
          show((round + i) % FOLDS, missing);
        }
      }
    }
    return seen;
  }

  private void show(int fold, Set<String> missing) {
    List<Document> training = select(i -> foldOf[i] != fold && !missing.contains(source(i)));
    List<Document> shown = select(i -> foldOf[i] == fold && (missing.isEmpty() || missing.contains(source(i))));
    if (shown.isEmpty() || training.stream().map(text -> text.label().orElseThrow()).distinct().count() < 2) {
      return;
    }
    Attributor attributor = Attributor.fit(method, Corpus.copyOf(training), workers);
    List<Optional<ScoredText>> scores = ScoredText.of(attributor, shown, workers);
    for (int i = 0; i < shown.size(); i++) {
      String source = shown.get(i).label().orElseThrow();
      boolean isStranger = !attributor.labels().contains(source);
      int classifierFold = Math.floorMod(
          Hashing.sha256().hashString(ReferenceFolds.group(shown.get(i)), StandardCharsets.UTF_8).asInt(),
          SeenText.FOLDS);
      int[] style = measure.measure(shown.get(i));
      scores.get(i).ifPresent(found -> seen.add(new SeenText(
          sources.indexOf(source), isStranger, classifierFold, attributor.labels(), found.scores(), style)));
    }
  }

  private String source(int text) {
    return texts.get(text).label().orElseThrow();
  }

  private List<Document> select(IntPredicate chosen) {
    return IntStream.range(0, texts.size()).filter(chosen).mapToObj(texts::get).toList();
  }
}
