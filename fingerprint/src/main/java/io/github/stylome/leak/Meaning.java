package io.github.stylome.leak;

import io.github.stylome.leak.FramePattern.Match;

/** Tells by the words around a match whether it is a claim. Stateless. */
final class Meaning {
  private static final Rules RULES = Rules.STANDARD;
  private static final Phrases SAID = RULES.list("SAID");
  private static final Phrases SAID_AFTER = RULES.list("SAIDAFTER");
  private static final Phrases MYSELF = RULES.list("MYSELF");
  private static final Phrases TITLE = RULES.list("TITLE");
  private static final Phrases DENY = RULES.list("DENY");
  private static final Phrases DENIED = RULES.list("DENIED");
  private static final Phrases IF = RULES.list("IFCUE");
  private static final Phrases DREAM = RULES.list("DREAM");
  private static final Phrases WHETHER = RULES.list("WHETHER");
  private static final Phrases RIGHT = RULES.list("RIGHT");

  private Meaning() {}

  /** Returns what a match means that stands neither in quotation marks nor in another's turn. */
  static Polarity of(Sentence sentence, Match match) {
    if (isReported(sentence, match) || isTitle(sentence, match)) {
      return Polarity.QUOTATION;
    } else if (match.negated() || isDenied(sentence, match)) {
      return Polarity.DENIAL;
    } else if (isSupposed(sentence, match) || isAsked(sentence, match)) {
      return Polarity.HYPOTHETICAL;
    }
    return Polarity.CLAIM;
  }

  private static boolean isReported(Sentence sentence, Match match) {
    int pauses = 0;
    for (int i = match.from() - 1; i >= Math.max(0, match.from() - 6); i--) {
      pauses += sentence.pauseBefore(i + 1) ? 1 : 0;
      if (pauses > 1) {
        break;
      } else if (SAID.at(sentence, i) && !(i > 0 && MYSELF.at(sentence, i - 1))) {
        return true;
      }
    }
    int to = match.to();
    if (to >= sentence.size() || !sentence.pauseBefore(to)) {
      return false;
    }
    for (int i = to; i < Math.min(to + 4, sentence.size()); i++) {
      if (SAID_AFTER.at(sentence, i) && !(i > to && MYSELF.at(sentence, i - 1))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isTitle(Sentence sentence, Match match) {
    if (TITLE.within(sentence, match.from() - 4, match.from())) {
      return true;
    }
    for (int i = match.from() + 1; i < Math.min(match.from() + 3, match.to()); i++) {
      Word word = sentence.word(i);
      if (word.capital() && (word.text().equals("am") || word.text().equals("was"))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isDenied(Sentence sentence, Match match) {
    for (int i = match.from() - 1; i >= Math.max(0, match.from() - 9) && !sentence.pauseBefore(i + 1); i--) {
      if (DENY.at(sentence, i)) {
        return true;
      }
    }
    return DENIED.within(sentence, match.to(), match.to() + 5);
  }

  private static boolean isSupposed(Sentence sentence, Match match) {
    for (int i = match.from() - 1; i >= Math.max(0, match.from() - 4); i--) {
      if (sentence.pauseBefore(i + 1)) {
        break;
      }
      for (int length : IF.lengthsAt(sentence, i)) {
        if (match.from() - (i + length) <= 1) {
          return true;
        }
      }
    }
    return WHETHER.within(sentence, match.from(), match.to()) || DREAM.within(sentence, match.from() - 12, match.from());
  }

  private static boolean isAsked(Sentence sentence, Match match) {
    int to = match.to();
    if (!sentence.question()) {
      return false;
    }
    boolean near = sentence.size() - to <= 3;
    for (int i = to; i < sentence.size(); i++) {
      near &= !sentence.pauseBefore(i) || RIGHT.at(sentence, i);
    }
    return near;
  }
}
