package io.github.stylome.fingerprint;

import com.google.common.base.Preconditions;
import io.github.stylome.count.CorpusCounter;
import io.github.stylome.count.CountedText;
import io.github.stylome.count.Vocabulary;
import io.github.stylome.feature.FeatureSpec;
import io.github.stylome.parallel.Workers;
import io.github.stylome.text.Corpus;
import io.github.stylome.text.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Fits a {@link Fingerprinter}: counts every text once, selects the features, and takes means and deviations from the
 * counts that were kept. Each worker has a run of texts and a counter of its own.
 */
final class FingerprinterTrainer {
  private final FeatureSpec spec;
  private final List<Document> documents;
  private final Workers workers;
  private boolean leaveOutEmpty;

  FingerprinterTrainer(FeatureSpec spec, Corpus reference, Workers workers) {
    this.spec = spec;
    this.workers = workers;
    documents = reference.documents();
  }

  FingerprinterTrainer leavingOutEmpty() {
    leaveOutEmpty = true;
    return this;
  }

  /** What one worker counted: the texts of a run of documents. */
  private record Counted(Workers.Range range, CorpusCounter counter, List<CountedText> texts) {}

  FittedFingerprints fit() {
    Preconditions.checkArgument(
        documents.size() >= 2, "a reference corpus needs two texts or more, not %s", documents.size());
    List<Counted> counted = workers.mapRanges(documents.size(), this::count);
    CorpusCounter all = counted.get(0).counter(); // terms keep the ids that its texts were kept under
    counted.subList(1, counted.size()).forEach(part -> all.merge(part.counter()));
    Vocabulary vocabulary = spec.features().select(all);
    SparseCounts[] counts = new SparseCounts[documents.size()];
    Moments moments = new Moments(vocabulary.size());
    workers.map(counted, part -> measure(part, vocabulary, counts)).forEach(moments::merge);
    Preconditions.checkArgument(moments.documents() >= 2,
        "a reference corpus needs two texts or more that have %s, not %s", spec.features(), moments.documents());
    Fingerprinter fingerprinter = moments.fingerprinter(spec, vocabulary);
    return new FittedFingerprints(fingerprinter, IntStream.range(0, counts.length)
        .mapToObj(i -> counts[i].size() == 0
            ? Optional.<Fingerprint>empty()
            : Optional.of(fingerprinter.fingerprintOf(documents.get(i).id(), counts[i])))
        .toList());
  }

  private Counted count(Workers.Range range) {
    CorpusCounter counter = new CorpusCounter(spec.features().ngrams(), spec.tokenizer());
    List<CountedText> texts = new ArrayList<>(range.to() - range.from());
    for (Document document : documents.subList(range.from(), range.to())) {
      CountedText text = counter.addAndKeep(document.isBlank() ? "" : spec.normalize(document.text()));
      if (text.total() == 0 && !leaveOutEmpty) {
        throw Fingerprinter.empty(spec, document);
      }
      texts.add(text);
    }
    return new Counted(range, counter, texts);
  }

  private static Moments measure(Counted part, Vocabulary vocabulary, SparseCounts[] counts) {
    int[] places = vocabulary.placesOf(part.counter());
    Moments moments = new Moments(vocabulary.size());
    for (int i = 0; i < part.texts().size(); i++) {
      CountedText text = part.texts().get(i);
      long[] dense = new long[vocabulary.size()];
      text.addTo(places, dense);
      SparseCounts own = SparseCounts.of(dense, text.total());
      counts[part.range().from() + i] = own;
      if (text.total() > 0) {
        moments.add(own);
      }
    }
    return moments;
  }
}
