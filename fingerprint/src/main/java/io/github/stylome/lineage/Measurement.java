package io.github.stylome.lineage;

import io.github.stylome.learn.HashedTerms;
import io.github.stylome.learn.HashedVocabulary;
import io.github.stylome.parallel.Workers;
import io.github.stylome.text.Document;
import io.github.stylome.verdict.FrequentWords;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Reads every text once, and keeps of it only what is compared: how alike the answers to each prompt are, and how often
 * n-grams are used.
 *
 * <p>Immutable and safe to share between threads.
 */
final class Measurement {
  /** How many n-grams of a channel tell styles apart. */
  private static final int FEATURES = 8000;
  /** An n-gram of one text says what that is about. */
  private static final int LEAST_TEXTS = 2;
  /** How many texts of each model, about, are read to find the most widespread n-grams. */
  private static final int SAMPLE = 100;

  private final AnswerOverlap overlap;
  private final List<StyleTable> styles;

  private Measurement(AnswerOverlap overlap, List<StyleTable> styles) {
    this.overlap = overlap;
    this.styles = styles;
  }

  static Measurement of(Crowd crowd, Workers workers) {
    Pairs pairs = new Pairs(crowd.crowd(), crowd.size());
    List<String> sample = crowd.models().subList(0, crowd.crowd()).stream()
        .flatMap(model -> model.sample(SAMPLE).stream())
        .toList();
    List<LineageChannel> channels = LineageChannel.standard(FrequentWords.mostFrequent(
        sample.stream().map(text -> Document.of("", text)).toList(), workers));
    List<HashedVocabulary> vocabularies = workers.map(channels, channel -> HashedVocabulary.mostWidespread(
        channel.streams(), channel.style() ? sample : List.of(), LEAST_TEXTS, FEATURES));
    List<StyleTable> tables = vocabularies.stream()
        .map(vocabulary -> new StyleTable(vocabulary, pairs, crowd.blocks()))
        .toList();
    int[][] answering = crowd.answering();
    float[][] cosines = new float[crowd.prompts().size()][];
    workers.map(IntStream.range(0, crowd.blocks()).boxed().toList(), block -> {
      new BlockReader(crowd, pairs, channels, tables, block).read(answering, cosines);
      return block;
    });
    List<StyleTable> styles = new ArrayList<>();
    for (int c = 0; c < channels.size(); c++) {
      if (channels.get(c).style()) {
        styles.add(tables.get(c));
      }
    }
    workers.map(styles, table -> {
      table.weigh();
      return table;
    });
    return new Measurement(AnswerOverlap.of(pairs, cosines, answering, workers), styles);
  }

  /** Reads the texts that answer the prompts of one block. What it writes no other block writes. */
  private record BlockReader(
      Crowd crowd, Pairs pairs, List<LineageChannel> channels, List<StyleTable> tables, int block) {
    void read(int[][] answering, float[][] cosines) {
      List<HashedTerms> readers = channels.stream().map(channel -> new HashedTerms(channel.streams())).toList();
      SharedTerms shared = new SharedTerms(pairs);
      int contents = (int) channels.stream().filter(LineageChannel::content).count();
      for (int p = 0; p < cosines.length; p++) {
        if (crowd.blockOf()[p] == block) {
          cosines[p] = new float[answering[p].length > 1 ? pairs.size() : 0];
          for (int c = 0; c < readers.size(); c++) {
            readPrompt(p, c, readers.get(c), shared, answering[p]);
            if (channels.get(c).content() && answering[p].length > 1) {
              shared.addCosines(answering[p], cosines[p], 1.0 / contents);
            }
          }
        }
      }
    }

    private void readPrompt(int prompt, int channel, HashedTerms terms, SharedTerms shared, int[] answering) {
      shared.clear();
      for (int model : answering) {
        for (String text : crowd.texts(model, prompt)) {
          terms.read(text);
          if (channels.get(channel).style()) {
            tables.get(channel).add(terms, model, block);
          }
          if (channels.get(channel).content()) {
            shared.add(terms, model);
          }
        }
      }
    }
  }

  AnswerOverlap overlap() {
    return overlap;
  }

  List<StyleTable> styles() {
    return styles;
  }
}
