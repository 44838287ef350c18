package io.github.stylome.language;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which scripts a text of a language may be written in together. A script of one language only decides by itself.
 *
 * @param scripts the codes of the scripts
 * @param owner the only language, null if words must decide
 * @param weight how many letters of an alphabet say as much as one of its characters
 */
record WritingSystem(List<String> scripts, @Nullable Language owner, double weight) {
  /** This many characters speak neither for nor against the owner of a script. */
  private static final double DOUBT = 4;

  /** Chinese quotes a little Japanese; below this share of kana a text of ideographs is Chinese. */
  private static final double MIN_KANA = 0.05;

  private static final WritingSystem CHINESE = new WritingSystem(List.of("Hani", "Bopo"), Language.CHINESE, 3);
  private static final WritingSystem JAPANESE =
      new WritingSystem(List.of("Hani", "Hira", "Kana"), Language.JAPANESE, 2.5);
  private static final List<WritingSystem> OTHERS = List.of(
      new WritingSystem(List.of("Hang"), Language.KOREAN, 2.5),
      new WritingSystem(List.of("Grek"), Language.GREEK, 1),
      new WritingSystem(List.of("Hebr"), Language.HEBREW, 1),
      new WritingSystem(List.of("Latn"), null, 1),
      new WritingSystem(List.of("Cyrl"), null, 1),
      new WritingSystem(List.of("Arab"), null, 1),
      new WritingSystem(List.of("Deva"), null, 1));

  /** Puts the scores of all languages into the map: those within a script times the share of the script. */
  static void scores(ScriptShares shares, WordEvidence words, Map<Language, Double> scores) {
    double kana = JAPANESE.count(shares) - CHINESE.count(shares);
    WritingSystem han = kana > 0 && kana >= MIN_KANA * JAPANESE.count(shares) ? JAPANESE : CHINESE;
    double all = han.weight * JAPANESE.count(shares);
    for (WritingSystem system : OTHERS) {
      all += system.weight * system.count(shares);
    }
    all += othersOf(shares);
    if (all == 0) {
      return;
    }
    han.addTo(scores, JAPANESE.count(shares), all, words);
    for (WritingSystem system : OTHERS) {
      system.addTo(scores, system.count(shares), all, words);
    }
  }

  private void addTo(Map<Language, Double> scores, double count, double all, WordEvidence words) {
    double share = weight * count / all;
    if (owner != null) {
      scores.merge(owner, share * (weight * count) / (weight * count + DOUBT * 3), Double::sum);
    } else if (count > 0) {
      words.scores(Script.ofCode(scripts.get(0))).forEach((language, score) -> scores.put(language, share * score));
    }
  }

  private double count(ScriptShares shares) {
    return scripts.stream().mapToLong(code -> shares.count(Script.ofCode(code))).sum();
  }

  /** Letters of scripts that no known language is written in. */
  private static double othersOf(ScriptShares shares) {
    double known = JAPANESE.count(shares) + shares.count(Script.ofCode("Bopo"));
    for (WritingSystem system : OTHERS) {
      known += system.count(shares);
    }
    return shares.counted() - known;
  }
}
