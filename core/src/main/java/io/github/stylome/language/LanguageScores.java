package io.github.stylome.language;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What the words of one script say for each language that is written in it. The sum of the evidence is turned into
 * shares after each piece of the text, so that a text in two languages has two candidates and not a sure winner.
 */
final class LanguageScores {
  /** How many words are judged together. */
  static final int PIECE = 40;

  /** How much evidence must speak for a language before it is more likely than none, in natural logarithms. */
  private static final double DOUBT = 3;

  private static final double[] NOT_LISTED = {};

  private final List<LanguageModel> models;
  private final Map<String, double[]> listed;
  private final double[] evidence;
  private final double[] sums;
  private int inPiece;
  private long words;

  LanguageScores(int script) {
    models = LanguageModel.of(script);
    listed = LanguageModel.words(script);
    evidence = new double[models.size()];
    sums = new double[models.size()];
  }

  void add(CharSequence word) {
    String key = FunctionWords.key(word);
    String letters = LanguageModel.letters(word);
    double[] whole = listed.getOrDefault(key, NOT_LISTED);
    double[] elided = elided(key);
    for (int i = 0; i < evidence.length; i++) {
      double says = at(whole, i);
      evidence[i] += models.get(i).evidence(key, letters, Double.isNaN(says) ? at(elided, i) : says);
    }
    if (++inPiece == PIECE) {
      endPiece();
    }
  }

  /** Returns what is said of the part before an apostrophe, that included. */
  private double[] elided(String key) {
    int apostrophe = key.indexOf('\'');
    return apostrophe > 0 ? listed.getOrDefault(key.substring(0, apostrophe + 1), NOT_LISTED) : NOT_LISTED;
  }

  private static double at(double[] says, int language) {
    return says.length == 0 ? Double.NaN : says[language];
  }

  private void endPiece() {
    double most = DOUBT;
    for (double one : evidence) {
      most = Math.max(most, one);
    }
    double all = StrictMath.exp(DOUBT - most);
    for (double one : evidence) {
      all += StrictMath.exp(one - most);
    }
    for (int i = 0; i < evidence.length; i++) {
      sums[i] += inPiece * StrictMath.exp(evidence[i] - most) / all;
      evidence[i] = 0;
    }
    words += inPiece;
    inPiece = 0;
  }

  /** Returns the mean share of each language over all words so far. */
  Map<Language, Double> mean() {
    if (inPiece > 0) {
      endPiece();
    }
    Map<Language, Double> mean = new EnumMap<>(Language.class);
    for (int i = 0; i < sums.length; i++) {
      mean.put(models.get(i).language(), sums[i] / words);
    }
    return mean;
  }
}
