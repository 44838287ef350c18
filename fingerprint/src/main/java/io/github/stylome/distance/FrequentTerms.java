package io.github.stylome.distance;

import com.google.common.base.Preconditions;
import io.github.stylome.count.CorpusCounter;
import io.github.stylome.count.CorpusCounts;
import io.github.stylome.feature.FeatureSpec;
import io.github.stylome.parallel.Workers;
import io.github.stylome.text.Document;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The most frequent n-grams of texts, with how many texts have each.
 *
 * @param terms the most frequent first
 * @param texts how many texts have each
 * @param allTexts how many texts have any
 */
record FrequentTerms(List<String> terms, List<Integer> texts, int allTexts) {
  static FrequentTerms of(FeatureSpec spec, List<Document> documents, Workers workers) {
    List<CorpusCounter> counters = workers.mapRanges(documents.size(), range -> {
      CorpusCounter counter = new CorpusCounter(spec.features().ngrams(), spec.tokenizer());
      for (Document document : documents.subList(range.from(), range.to())) {
        counter.add(spec.normalize(document.text()));
      }
      return counter;
    });
    CorpusCounter all = counters.get(0);
    counters.subList(1, counters.size()).forEach(all::merge);
    CorpusCounts counts = all.counts();
    int size = Math.min(spec.features().limit(), counts.terms().types());
    Preconditions.checkArgument(size > 0, "the texts have nothing of %s", spec.features());
    return new FrequentTerms(
        List.copyOf(counts.terms().terms().subList(0, size)),
        IntStream.range(0, size).map(counts::documentFrequencyAt).boxed().toList(),
        counts.documents());
  }
}
