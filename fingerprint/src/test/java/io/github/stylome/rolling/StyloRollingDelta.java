package io.github.stylome.rolling;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How rolling.delta cuts texts: those to compare with in another way than the one it looks at. */
final class StyloRollingDelta {
  private static final Pattern CONTRACTION = Pattern.compile("(?<=\\p{L})'(?=(?:[tsdm]|ll|ve|em|im)\\b)");
  private static final Pattern DASHES = Pattern.compile("-{2,5}");
  private static final Pattern WORD = Pattern.compile("[\\p{L}^-]+");
  private static final Pattern LETTERS = Pattern.compile("\\p{L}+");

  private StyloRollingDelta() {}

  static List<String> primary(String text) {
    String lower = text.toLowerCase(Locale.ROOT).replace('\u2019', '\'');
    String joined = CONTRACTION.matcher(lower).replaceAll("^");
    return tokens(WORD, DASHES.matcher(joined).replaceAll(" -- ")).stream()
        .filter(token -> token.chars().anyMatch(c -> c != '-'))
        .toList();
  }

  static List<String> letters(String text) {
    return tokens(LETTERS, text.toLowerCase(Locale.ROOT));
  }

  private static List<String> tokens(Pattern pattern, String text) {
    List<String> tokens = new ArrayList<>();
    for (Matcher matcher = pattern.matcher(text); matcher.find();) {
      tokens.add(matcher.group());
    }
    return tokens;
  }
}
