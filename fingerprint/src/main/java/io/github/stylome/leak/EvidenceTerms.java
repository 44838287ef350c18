package io.github.stylome.leak;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The terms of a sentence by which {@link Evidence} judges it, in which a name is told only by its kind: {@linkplain
 * WordTerms words}, {@linkplain LetterTerms their letters}, {@linkplain ClassTerms classes} {@linkplain KindTerms of
 * words}, and {@linkplain RuleTerms what the rules say}. Linear in the length of the sentence. Stateless.
 */
final class EvidenceTerms {
  /** How many words of the sentence before are read. */
  private static final int CONTEXT = 12;
  /** How far from a name words are read. */
  private static final int REACH = 24;
  private static final String NAME = "NAME";
  private static final String BOTH = NAME + "BOTH";
  private static final String COMMON = NAME + "COMMON";
  private static final String MODEL = NAME + "MODEL";
  private static final String FIRM = NAME + "FIRM";
  private static final String LAB = NAME + "LAB";
  private static final List<String> KINDS = List.of(BOTH, COMMON, MODEL, FIRM, LAB);
  /** What ends a sentence, and a question. */
  private static final String END = "EE";
  private static final String QUESTION = "QQ";
  /** "Me" behind an Arabic verb. */
  private static final String ME = "\u0646\u064A";
  private static final Map<String, Phrases> CLASSES = Rules.STANDARD.classes();

  private final List<String> words = new ArrayList<>();
  private final List<String> classes = new ArrayList<>();
  private final List<Set<String>> kinds = new ArrayList<>();

  private EvidenceTerms() {}

  /**
   * Returns the terms, ascending and each once.
   *
   * @param before what stands before the sentence; null if nothing that counts
   * @param rules what the rules say of the sentence; empty where that is not to count
   */
  static int[] of(@Nullable Sentence before, Sentence sentence, List<String> rules) {
    EvidenceTerms read = new EvidenceTerms();
    if (before != null) {
      read.read(before, Math.max(0, before.size() - CONTEXT), before.size());
    }
    int first = sentence.size();
    int last = 0;
    for (int i = 0; i < sentence.size(); i++) {
      if (sentence.mention(i) != null) {
        first = Math.min(first, i);
        last = i;
      }
    }
    read.read(sentence, Math.max(0, first - REACH), Math.min(sentence.size(), Math.min(last, first + REACH) + REACH));
    TermSet terms = new TermSet();
    WordTerms.addTo(terms, read.words);
    LetterTerms.addTo(terms, read.words);
    ClassTerms.addTo(terms, read.classes);
    KindTerms.addTo(terms, read.kinds);
    rules.forEach(rule -> terms.add(rule.hashCode()));
    return terms.toArray();
  }

  private void read(Sentence sentence, int from, int to) {
    words.add("^");
    classes.add("^");
    kinds.add(Set.of("^"));
    int i = from;
    while (i < to) {
      if (sentence.word(i).pause()) {
        words.add(",");
        classes.add(ClassTerms.PAUSE);
        kinds.add(Set.of(ClassTerms.PAUSE));
      }
      Mention mention = sentence.mention(i);
      if (mention == null) {
        words.add(sentence.word(i).text());
        kinds.add(WordClasses.STANDARD.at(sentence, i));
        addClasses(sentence, i);
        i++;
      } else {
        words.add(kind(mention));
        classes.add(kind(mention));
        kinds.add(Set.of(kind(mention)));
        i = mention.to();
      }
    }
    words.add(sentence.question() ? QUESTION : END);
    kinds.add(Set.of(sentence.question() ? QUESTION : END));
  }

  private void addClasses(Sentence sentence, int at) {
    CLASSES.forEach((name, phrases) -> {
      if (phrases.at(sentence, at)) {
        classes.add(name);
      }
    });
    if (sentence.word(at).text().endsWith(ME)) {
      classes.add("me");
    }
  }

  private static String kind(Mention mention) {
    KnownName name = mention.name();
    if (name.isModel()) {
      return name.mayMake() ? BOTH : mention.common() ? COMMON : MODEL;
    }
    return name.isFirm() ? FIRM : LAB;
  }

  /** Returns all kinds of names, each a word. */
  static List<String> kinds() {
    return KINDS;
  }

  static boolean isName(String word) {
    return word.startsWith(NAME);
  }

  /** Returns a word, or that it is a name. */
  static String withoutKind(String word) {
    return isName(word) ? NAME : word;
  }
}
