package io.github.stylome.verdict;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * How many texts of each label there are that tell something of their own. Texts that were cut from one work say nearly
 * the same, and what its subject is looks like a habit of its author: the texts of a prompt or work count as one where
 * only one label has it. Prompts that several labels answer ask all of them the same; their texts count each.
 *
 * @param texts the median number of texts a label, the lower of two
 * @param independent the same where texts of a prompt or work of one label alone count as one
 */
record IndependentTexts(int texts, int independent) {
  /**
   * Counts texts. O(texts) time.
   *
   * @param labelOf the label of every text, a number from 0 on
   * @param groupOf the prompt or work of every text, a number from 0 on
   * @return medians over the labels that have texts; 0 where there is none
   */
  static IndependentTexts of(int[] labelOf, int[] groupOf) {
    Map<Integer, Map<Integer, Integer>> byGroup = new HashMap<>();
    for (int text = 0; text < labelOf.length; text++) {
      byGroup.computeIfAbsent(groupOf[text], group -> new HashMap<>()).merge(labelOf[text], 1, Integer::sum);
    }
    int labels = Arrays.stream(labelOf).max().orElse(-1) + 1;
    int[] texts = new int[labels];
    int[] independent = new int[labels];
    for (Map<Integer, Integer> counts : byGroup.values()) {
      counts.forEach((label, count) -> {
        texts[label] += count;
        independent[label] += counts.size() > 1 ? count : 1;
      });
    }
    return new IndependentTexts(median(texts), median(independent));
  }

  private static int median(int[] counts) {
    int[] sorted = Arrays.stream(counts).filter(count -> count > 0).sorted().toArray();
    return sorted.length == 0 ? 0 : sorted[(sorted.length - 1) / 2];
  }
}
