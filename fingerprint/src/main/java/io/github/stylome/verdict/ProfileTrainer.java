package io.github.stylome.verdict;

import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableList;
import com.google.common.hash.Hashing;
import io.github.stylome.distance.UndefinedDistanceException;
import io.github.stylome.fingerprint.Centroid;
import io.github.stylome.fingerprint.Fingerprint;
import io.github.stylome.fingerprint.Fingerprinter;
import io.github.stylome.fingerprint.FittedFingerprints;
import io.github.stylome.parallel.Workers;
import io.github.stylome.text.Corpus;
import io.github.stylome.text.Document;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Fits an {@link ProfileAttributor}: measures every text once a channel, then takes centroids with and without each fold. */
final class ProfileTrainer {
  private static final int FOLDS = 5;
  /** Texts scored for the calibration at most; more would add time and nothing else. */
  private static final int MAX_HELD_OUT = 2500;

  private final ProfileMethod method;
  private final Corpus training;
  private final List<Document> documents;
  private final ImmutableList<String> labels;
  private final int[] labelOf;
  private final Workers workers;

  private ProfileTrainer(ProfileMethod method, Corpus training, Workers workers) {
    this.method = method;
    this.workers = workers;
    this.training = training;
    documents = training.documents();
    for (Document document : documents) {
      Preconditions.checkArgument(document.label().isPresent(), "the text \"%s\" has no label", document.id());
    }
    labels = ImmutableList.copyOf(training.labels());
    Preconditions.checkArgument(labels.size() >= 2,
        "attribution needs texts of two labels or more; all %s texts have %s", documents.size(), labels);
    labelOf = documents.stream()
        .mapToInt(d -> Collections.binarySearch(labels, d.label().orElseThrow()))
        .toArray();
  }

  static ProfileAttributor fit(ProfileMethod method, Corpus training, Workers workers) {
    return new ProfileTrainer(method, Copies.grouped(training), workers).fit();
  }

  private ProfileAttributor fit() {
    List<Fingerprinter> fingerprinters = new ArrayList<>();
    List<@Nullable Fingerprint[]> fingerprints = new ArrayList<>(); // by channel, then by document
    // A text of one word has no pair of words: each channel learns from the texts that it can measure. Channels are
    // fitted side by side, so that what one does on one thread does not leave the others idle.
    for (FittedFingerprints fitted : workers.map(
        method.channels(), spec -> Fingerprinter.fitToMeasurable(spec.spec(), training, workers))) {
      fingerprinters.add(fitted.fingerprinter());
      fingerprints.add(fitted.fingerprints().stream().map(print -> print.orElse(null)).toArray(Fingerprint[]::new));
    }
    List<String> leftOut = unmeasured(fingerprints);
    List<List<Centroid.Accumulator>> totals = new ArrayList<>(); // by channel, then by label
    for (int c = 0; c < fingerprinters.size(); c++) {
      totals.add(accumulate(
          fingerprinters.get(c), fingerprints.get(c), IntStream.range(0, documents.size()).toArray()));
    }
    List<Channel> channels = new ArrayList<>();
    for (int c = 0; c < fingerprinters.size(); c++) {
      channels.add(new Channel(
          method.channels().get(c), fingerprinters.get(c), Channel.centroids(labels, totals.get(c))));
    }
    requireTexts(channels, leftOut);
    Calibration calibration = Calibration.fit(heldOut(fingerprinters, fingerprints, totals), workers);
    return new ProfileAttributor(method, labels, channels, calibration, AttributionPolicy.standard(), leftOut);
  }

  private List<String> unmeasured(List<@Nullable Fingerprint[]> fingerprints) {
    return IntStream.range(0, documents.size())
        .filter(d -> fingerprints.stream().noneMatch(channel -> channel[d] != null))
        .mapToObj(d -> documents.get(d).id())
        .toList();
  }

  private void requireTexts(List<Channel> channels, List<String> leftOut) {
    for (int i = 0; i < labels.size(); i++) {
      int label = i;
      Preconditions.checkArgument(channels.stream().anyMatch(channel -> channel.centroids().get(label).isPresent()),
          "none of the texts of \"%s\" can be measured: %s", labels.get(label), leftOut);
    }
  }

  private List<Centroid.Accumulator> accumulate(
      Fingerprinter fingerprinter, @Nullable Fingerprint[] fingerprints, int[] chosen) {
    // A label is summed on one thread; on which does not matter, nor would the order, since sums are exact.
    List<List<Integer>> byLabel = new ArrayList<>();
    labels.forEach(label -> byLabel.add(new ArrayList<>()));
    for (int d : chosen) {
      byLabel.get(labelOf[d]).add(d);
    }
    return workers.map(byLabel, own -> {
      Centroid.Accumulator accumulator = fingerprinter.newCentroid();
      for (int d : own) {
        Fingerprint fingerprint = fingerprints[d];
        if (fingerprint != null) {
          accumulator.add(fingerprint);
        }
      }
      return accumulator;
    });
  }

  /** Scores every text against centroids that were made without its fold. */
  private List<HeldOutScores> heldOut(
      List<Fingerprinter> fingerprinters,
      List<@Nullable Fingerprint[]> fingerprints,
      List<List<Centroid.Accumulator>> totals) {
    int[] folds = Folds.assign(documents, labelOf, labels.size(), FOLDS);
    List<HeldOutScores> heldOut = new ArrayList<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      int current = fold;
      int[] inFold = IntStream.range(0, documents.size()).filter(d -> folds[d] == current).toArray();
      if (inFold.length == 0) {
        continue;
      }
      List<Channel> channels = new ArrayList<>();
      try {
        for (int c = 0; c < fingerprinters.size(); c++) {
          List<Centroid.Accumulator> own = accumulate(fingerprinters.get(c), fingerprints.get(c), inFold);
          channels.add(new Channel(method.channels().get(c), fingerprinters.get(c),
              Channel.centroids(labels, without(fingerprinters.get(c), totals.get(c), own))));
        }
      } catch (UndefinedDistanceException e) {
        continue; // what is left of a label is exactly average: nothing can be compared with it
      }
      List<Integer> scored = sample(inFold, MAX_HELD_OUT / FOLDS);
      workers.map(scored, d -> score(d, fingerprints, channels)).forEach(s -> s.ifPresent(heldOut::add));
    }
    return heldOut;
  }

  /**
   * Draws texts by a hash of their ids: corpora are often sorted by label, and the first of them would be of a few
   * labels only.
   */
  private List<Integer> sample(int[] places, int most) {
    if (places.length <= most) {
      return IntStream.of(places).boxed().toList();
    }
    return IntStream.of(places)
        .boxed()
        .sorted(Comparator
            .<Integer>comparingLong(d ->
                Hashing.sha256().hashString(documents.get(d).id(), StandardCharsets.UTF_8).asLong())
            .thenComparing(d -> documents.get(d).id()))
        .limit(most)
        .toList();
  }

  private List<Centroid.Accumulator> without(
      Fingerprinter fingerprinter, List<Centroid.Accumulator> totals, List<Centroid.Accumulator> fold) {
    return workers.map(IntStream.range(0, totals.size()).boxed().toList(), label -> {
      Centroid.Accumulator rest = fingerprinter.newCentroid();
      rest.merge(totals.get(label));
      rest.subtract(fold.get(label));
      return rest;
    });
  }

  /** Returns what a held-out text scores; nothing if one of the labels has no text outside the fold. */
  private Optional<HeldOutScores> score(
      int document, List<@Nullable Fingerprint[]> fingerprints, List<Channel> channels) {
    @Nullable Fingerprint[] own = new Fingerprint[channels.size()];
    for (int c = 0; c < own.length; c++) {
      own[c] = fingerprints.get(c)[document];
    }
    TextScores scores = TextScores.of(documents.get(document).id(), channels, own, labels.size());
    for (double score : scores.scores()) {
      if (!Double.isFinite(score)) {
        return Optional.empty();
      }
    }
    return Optional.of(
        new HeldOutScores(scores.id(), labelOf[document], scores.tokens(), scores.scores()));
  }
}
