package io.github.stylome.learn;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class FeatureCounterTest {
  private static final int FEATURES = 3000;

  private final HashedVocabulary vocabulary = vocabulary();
  private final FeatureCounter counter = new FeatureCounter(vocabulary);

  @Test
  void features_areCountedInTheOrderInWhichTheyFirstOccur_andTheRestOnlyInTheTotal() {
    fill(new SplittableRandom(1), 700);
  }

  @Test
  void aTextThatFillsTheQueueExactly_isCountedWhole() {
    fill(new SplittableRandom(2), 256);
    fill(new SplittableRandom(2), 512);
  }

  @Test
  void aCounterThatWasCleared_knowsNothingOfTheTextBefore() {
    SplittableRandom random = new SplittableRandom(3);
    for (int occurrences : new int[] {10, 20_000, 0, 3, 257}) {
      fill(random, occurrences);
    }
  }

  @Test
  void clear_forgetsWhatIsStillToBeLookedUp() {
    counter.add(7, 0, 1);
    counter.clear();
    counter.finish();
    assertEquals(0, counter.total());
    assertEquals(0, counter.size());
  }

  /** Counts terms half of which are features, and compares with a map. */
  private void fill(SplittableRandom random, int occurrences) {
    Map<Long, int[]> expected = new LinkedHashMap<>(); // start, end and count
    counter.clear();
    for (int i = 0; i < occurrences; i++) {
      long term = 7L * (random.nextInt(2 * FEATURES) + 1);
      int start = i;
      counter.add(term, start, start + 3);
      if (term <= 7L * FEATURES) {
        expected.computeIfAbsent(term, first -> new int[] {start, start + 3, 0})[2]++;
      }
    }
    counter.finish();
    assertEquals(occurrences, counter.total());
    List<List<Long>> wanted = expected.entrySet().stream()
        .map(entry -> row(entry.getKey(), entry.getValue()[0], entry.getValue()[1], entry.getValue()[2]))
        .toList();
    assertEquals(wanted, IntStream.range(0, counter.size())
        .mapToObj(i -> row(vocabulary.hash(counter.feature(i)), counter.start(i), counter.end(i), counter.count(i)))
        .toList());
  }

  private static List<Long> row(long term, int start, int end, int count) {
    return List.of(term, (long) start, (long) end, (long) count);
  }

  /** The multiples of seven up to the number of features. */
  private static HashedVocabulary vocabulary() {
    int[] groups = new int[FEATURES];
    Arrays.fill(groups, 2);
    return HashedVocabulary.of(LongStream.rangeClosed(1, FEATURES).map(i -> 7 * i).toArray(), groups, 2);
  }
}
