package io.github.stylome.language;

import io.github.stylome.unicode.ArabicSkeleton;
import io.github.stylome.unicode.CharacterKind;
import io.github.stylome.unicode.NormalizationForm;
import io.github.stylome.unicode.UnicodeData;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a word says for or against a language, as the logarithm of how much likelier it is in that language than in
 * some other of the same script.
 */
final class LanguageModel {
  /** Shares of all words that function words are, by rank: {@code share × STEEPNESS / (rank + 2)}. */
  private static final double STEEPNESS = 0.22;
  private static final int LOWEST_RANK = 40;

  /** Some texts have only so much of the usual share of function words. */
  private static final double LEAST_OF_SHARE = 0.5;

  /** How often a string of 1, 2, ... letters is a word of some other language of the script. */
  private static final double[] CHANCE = {1, 0.008, 0.0015, 0.0004, 0.00015, 0.0001};

  private static final double ARTICLE = 1.5;
  private static final double OWN_LETTER = 0.7;
  private static final double FOREIGN_LETTER = -2;
  private static final double MOST_FOR_LETTERS = 1.5;
  private static final double MOST_AGAINST = -4;

  private static final Map<Integer, List<LanguageModel>> ALL = Map.of(
      number("Latn"), List.of(
          latin(Language.ENGLISH, 0.45, ""),
          latin(Language.GERMAN, 0.4, "äöüß"),
          latin(Language.FRENCH, 0.45, "àâæçéèêëîïôœùûüÿ"),
          latin(Language.SPANISH, 0.45, "áéíñóúü"),
          latin(Language.ITALIAN, 0.4, "àèéìîòù"),
          latin(Language.PORTUGUESE, 0.4, "àáâãçéêíóôõúü"),
          latin(Language.DUTCH, 0.45, "éëïèöüáó"),
          latin(Language.SWEDISH, 0.4, "åäöé"),
          latin(Language.DANISH, 0.4, "æøåé"),
          latin(Language.NORWEGIAN, 0.4, "æøåéòôó"),
          latin(Language.FINNISH, 0.2, "äöå"),
          latin(Language.POLISH, 0.3, "ąćęłńóśźż"),
          latin(Language.TURKISH, 0.2, "çğıİöşüâîû")),
      number("Cyrl"), List.of(
          new LanguageModel(Language.RUSSIAN, 0.3, "абвгдежзийклмнопрстуфхцчшщьюяыэъё", "ыэъё"),
          new LanguageModel(Language.UKRAINIAN, 0.3, "абвгдежзийклмнопрстуфхцчшщьюяіїєґ'", "іїєґ"),
          new LanguageModel(Language.BULGARIAN, 0.35, "абвгдежзийклмнопрстуфхцчшщъьюя", "ъ"),
          new LanguageModel(Language.SERBIAN, 0.35, "абвгдђежзијклљмнњопрстћуфхцчџш", "ђјљњћџ")),
      number("Arab"), List.of(
          new LanguageModel(Language.ARABIC, 0.2, "ءابتثجحخدذرزسشصضطظعغفقكلمنهويةٱ", "ة"),
          new LanguageModel(Language.PERSIAN, 0.35, "ءابتثجحخدذرزسشصضطظعغفقكلمنهويپچژگۀ", "پچژگ"),
          new LanguageModel(Language.URDU, 0.45, "ءابتثجحخدذرزسشصضطظعغفقكلمنهويپچژگٹڈڑںےہھۓۂۃ", "ٹڈڑںےہھ")),
      number("Deva"), List.of(
          new LanguageModel(Language.HINDI, 0.4, "अआइईउऊऋएऐऑओऔकखगघङचछजझञटठडढणतथदधनपफबभमयरलवशषसहक़ख़ग़ज़ड़ढ़फ़", "")));

  /** By script and by key, what each listed word says for the languages of the script, in their order; else NaN. */
  private static final Map<Integer, Map<String, double[]>> WORDS = words();

  private final Language language;
  private final Map<String, Double> words = new HashMap<>();
  private final double otherWord;
  private final String alphabet;
  private final String own;

  private LanguageModel(Language language, double share, String alphabet, String own) {
    this.language = language;
    this.alphabet = alphabet;
    this.own = own;
    otherWord = StrictMath.log(1 - share * LEAST_OF_SHARE);
    FunctionWords list = FunctionWords.of(language);
    int rank = 0;
    for (String word : list.words()) {
      double frequency = share * STEEPNESS / (Math.min(rank++, LOWEST_RANK) + 2);
      for (String key : list.keys(word)) {
        double chance = CHANCE[Math.min(key.length(), CHANCE.length - 1)];
        words.merge(key, StrictMath.log(frequency / chance), Math::max);
      }
    }
  }

  private static LanguageModel latin(Language language, double share, String letters) {
    return new LanguageModel(language, share, letters, letters);
  }

  private static Map<Integer, Map<String, double[]>> words() {
    Map<Integer, Map<String, double[]>> all = new HashMap<>();
    ALL.forEach((script, models) -> {
      Map<String, double[]> listed = new HashMap<>();
      for (int i = 0; i < models.size(); i++) {
        int place = i;
        models.get(i).words.forEach((key, says) -> listed.computeIfAbsent(key, word -> {
          double[] none = new double[models.size()];
          Arrays.fill(none, Double.NaN);
          return none;
        })[place] = says);
      }
      all.put(script, listed);
    });
    return all;
  }

  /** Returns what listed words say, by their keys: for each language of the script, in their order; NaN where none. */
  static Map<String, double[]> words(int script) {
    return WORDS.getOrDefault(script, Map.of());
  }

  private static int number(String code) {
    return Script.ofCode(code).number();
  }

  static boolean isKnown(int script) {
    return ALL.containsKey(script);
  }

  static List<LanguageModel> of(int script) {
    return ALL.getOrDefault(script, List.of());
  }

  Language language() {
    return language;
  }

  /**
   * Returns what a word says.
   *
   * @param key the {@linkplain FunctionWords#key key} of the word
   * @param letters its {@link #letters}
   * @param listed what the list says of it; NaN if it is not listed
   */
  double evidence(String key, String letters, double listed) {
    double ofWord = Double.isNaN(listed) ? ofOther(key) : listed;
    return Math.max(MOST_AGAINST, ofWord + Math.min(MOST_FOR_LETTERS, ofLetters(letters)));
  }

  /** Returns the letters of a word that not every alphabet of its script has to have, in lower case, composed. */
  static String letters(CharSequence word) {
    CharSequence composed = NormalizationForm.NFC.normalize(word);
    StringBuilder letters = new StringBuilder();
    for (int i = 0; i < composed.length(); i++) {
      char c = composed.charAt(i);
      int properties = UnicodeData.properties(c);
      if (c >= 0x80 && UnicodeData.kind(properties) == CharacterKind.LETTER) {
        String folded = UnicodeData.folds(properties) ? UnicodeData.folding(c) : "";
        letters.append(ArabicSkeleton.letter(folded.length() == 1 ? folded.charAt(0) : c)); // sharp s stays
      }
    }
    return letters.toString();
  }

  private double ofOther(String key) {
    return language == Language.ARABIC && hasArabicArticle(key) ? ARTICLE : otherWord;
  }

  /** The article, alone or behind a clitic, stands in front of every fourth word or so of Arabic. */
  private static boolean hasArabicArticle(String key) {
    return key.length() > 4
        && (key.startsWith("\u0627\u0644") || key.startsWith("\u0627\u0644", 1) || key.startsWith("\u0644\u0644"));
  }

  private double ofLetters(String letters) {
    double sum = 0;
    for (int i = 0; i < letters.length(); i++) {
      char c = letters.charAt(i);
      if (own.indexOf(c) >= 0) {
        sum += OWN_LETTER;
      } else if (alphabet.indexOf(c) < 0) {
        sum += FOREIGN_LETTER;
      }
    }
    return sum;
  }
}
