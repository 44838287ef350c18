package io.github.stylome.leak;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What the rules say of a sentence, as terms: what its matches mean, and what kind of sentence it is. Stateless. */
final class RuleTerms {
  private static final Phrases NEGATION = Rules.STANDARD.list("NEGATION");

  private RuleTerms() {}

  /** Returns the terms of a sentence with the matches in it and what they mean, in the order of both. */
  static List<String> of(Sentence sentence, List<IdentityLeak> matches) {
    Set<String> terms = new TreeSet<>();
    for (IdentityLeak match : matches) {
      terms.add("match-" + match.polarity().label());
      terms.add("match-" + match.polarity().label() + "-" + match.frame().label());
    }
    List<String> kinds = kinds(sentence);
    terms.addAll(kinds);
    if (matches.isEmpty()) {
      terms.add("match-none");
      kinds.forEach(kind -> terms.add("match-none-" + kind));
    }
    if (NEGATION.within(sentence, 0, sentence.size())) {
      List.copyOf(terms).forEach(term -> terms.add("negated-" + term));
      terms.add("negated");
    }
    return List.copyOf(terms);
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
