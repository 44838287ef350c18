package io.github.stylome.verdict;

import io.github.stylome.count.CorpusCounter;
import io.github.stylome.feature.FeatureSpec;
import io.github.stylome.feature.MostFrequent;
import io.github.stylome.learn.LearnedChannelSpec;
import io.github.stylome.learn.TermStream;
import io.github.stylome.parallel.Workers;
import io.github.stylome.shape.MaskedTokenizer;
import io.github.stylome.shape.Shapes;
import io.github.stylome.text.Document;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds the words that masked text keeps: the most frequent of the texts at hand. In any language these are function
 * words, nearly all of them.
 */
public final class FrequentWords {
  private static final int WORDS = 200;

  private FrequentWords() {}

  /** Returns the method with the kept words of these texts where a masked tokenizer keeps none. */
  public static StackedMethod resolve(StackedMethod method, List<Document> documents, Workers workers) {
    if (method.channels().stream().flatMap(channel -> channel.streams().stream()).noneMatch(FrequentWords::isOpen)) {
      return method;
    }
    MaskedTokenizer masked = Shapes.masked(mostFrequent(documents, workers));
    return new StackedMethod(method.name(), method.channels().stream().map(spec -> resolve(spec, masked)).toList(),
        method.densities());
  }

  private static LearnedChannelSpec resolve(LearnedChannelSpec spec, MaskedTokenizer masked) {
    return spec.with(spec.streams().stream().map(stream -> isOpen(stream) ? stream.with(masked) : stream).toList());
  }

  private static boolean isOpen(TermStream stream) {
    return stream.tokenizer() instanceof MaskedTokenizer masked && masked.kept().isEmpty();
  }

  /** Returns the 200 most frequent words of texts, the most frequent first, equally frequent ones by code point. */
  public static Set<String> mostFrequent(List<Document> documents, Workers workers) {
    FeatureSpec words = FeatureSpec.mostFrequentWords(WORDS);
    List<CorpusCounter> counters = workers.mapRanges(documents.size(), range -> {
      CorpusCounter counter = new CorpusCounter(words.features().ngrams(), words.tokenizer());
      for (Document document : documents.subList(range.from(), range.to())) {
        counter.add(words.normalize(document.text()));
      }
      return counter;
    });
    CorpusCounter all = counters.get(0);
    counters.subList(1, counters.size()).forEach(all::merge);
    return new LinkedHashSet<>(all.mostFrequent(WORDS, 0));
  }
}
