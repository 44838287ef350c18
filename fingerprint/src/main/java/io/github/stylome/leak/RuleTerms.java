package io.github.stylome.leak;

import io.github.stylome.leak.FramePattern.Match;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What the rules say of a sentence, as terms: what its matches mean, and what kind of sentence it is. Stateless. */
final class RuleTerms {
  private static final Phrases NEGATION = Rules.STANDARD.list("NEGATION");

  private RuleTerms() {}

  /** Returns the terms of a sentence with the matches in it and what each means, in the order of both. */
  static List<String> of(Sentence sentence, List<Match> matches, List<Polarity> meanings) {
    Set<String> terms = new TreeSet<>();
    Set<String> patterns = new TreeSet<>();
    for (int i = 0; i < matches.size(); i++) {
      Match match = matches.get(i);
      String meaning = "match-" + meanings.get(i).label();
      String kind = Meaning.namesAKind(sentence, match) ? "-kind" : "-bare";
      terms.add(meaning);
      terms.add(meaning + kind);
      terms.add(meaning + "-" + match.pattern().frame().label());
      terms.add(meaning + "-" + match.pattern().frame().label() + kind);
      patterns.add(meaning + match.pattern().id());
      patterns.add(meaning + match.pattern().id() + kind);
    }
    List<String> kinds = kinds(sentence);
    terms.addAll(kinds);
    if (matches.isEmpty()) {
      terms.add("match-none");
    }
    String best = meanings.contains(Polarity.CLAIM) ? "claimed-" : matches.isEmpty() ? "unmatched-" : "otherwise-";
    kinds.forEach(name -> terms.add(best + name));
    if (hasNegation(sentence)) {
      List.copyOf(terms).forEach(term -> terms.add("negated-" + term));
      terms.add("negated");
    }
    terms.addAll(patterns);
    return List.copyOf(terms);
  }

  /** Returns whether a word of a sentence negates. */
  static boolean hasNegation(Sentence sentence) {
    return NEGATION.within(sentence, 0, sentence.size());
  }

  private static List<String> kinds(Sentence sentence) {
    List<String> kinds = new ArrayList<>();
    add(kinds, "open", Meaning.isOpen(sentence));
    add(kinds, "impersonal", !Meaning.isPersonal(sentence));
    add(kinds, "compared", Meaning.isCompared(sentence));
    add(kinds, "of-a-life", Meaning.isOfALife(sentence));
    add(kinds, "about-names", Meaning.isAboutNames(sentence));
    return kinds;
  }

  private static void add(List<String> kinds, String kind, boolean is) {
    if (is) {
      kinds.add(kind);
    }
  }
}
