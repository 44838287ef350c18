package io.github.stylome.token;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * Random texts in which every combination of the properties that UAX #29 asks for is as likely as any other, whether
 * thousands of code points have it or one. Lone surrogates are among them.
 */
final class BreakTexts {
  private static final int[] PROPERTIES = {
    UProperty.GRAPHEME_CLUSTER_BREAK, UProperty.INDIC_CONJUNCT_BREAK, UProperty.EXTENDED_PICTOGRAPHIC,
    UProperty.SENTENCE_BREAK, UProperty.WORD_BREAK
  };
  private static final List<List<Integer>> COMBINATIONS = combinations();

  private BreakTexts() {}

  /** Returns a text of up to {@code most} code points, at least one. */
  static String random(SplittableRandom random, int most) {
    // Few combinations in one text, so that long patterns of the same come about.
    List<List<Integer>> some = new ArrayList<>();
    for (int i = 1 + random.nextInt(8); i > 0; i--) {
      some.add(COMBINATIONS.get(random.nextInt(COMBINATIONS.size())));
    }
    StringBuilder text = new StringBuilder();
    for (int i = 1 + random.nextInt(most); i > 0; i--) {
      List<Integer> codePoints = some.get(random.nextInt(some.size()));
      text.appendCodePoint(codePoints.get(random.nextInt(codePoints.size())));
    }
    return text.toString();
  }

  private static List<List<Integer>> combinations() {
    Map<String, List<Integer>> combinations = new TreeMap<>();
    for (int codePoint = 0; codePoint <= Character.MAX_CODE_POINT; codePoint++) {
      StringBuilder key = new StringBuilder();
      for (int property : PROPERTIES) {
        key.append((char) UCharacter.getIntPropertyValue(codePoint, property));
      }
      combinations.computeIfAbsent(key.toString(), any -> new ArrayList<>()).add(codePoint);
    }
    return List.copyOf(combinations.values());
  }
}
