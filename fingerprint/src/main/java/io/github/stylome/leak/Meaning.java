package io.github.stylome.leak;

import io.github.stylome.leak.FramePattern.Match;

/** Tells by the words around a match whether it is a claim. Stateless. */
final class Meaning {
  private static final Rules RULES = Rules.STANDARD;
  /** How far behind a name a trade may stand, in words. */
  private static final int NEAR = 4;
  /** How far before a name the word of comparison may stand, in words. */
  private static final int FAR = 8;
  /** "Me" behind an Arabic verb. */
  private static final String ME = "\u0646\u064A";
  private static final Phrases OBJECT = RULES.list("OBJECT");
  private static final Phrases TURNING = RULES.list("TURNING");
  private static final Phrases ZODIAC = RULES.list("ZODIAC");
  private static final Phrases SAID = RULES.list("SAID");
  private static final Phrases TO_YOU = RULES.list("TOYOU");
  private static final Phrases SAID_AFTER = RULES.list("SAIDAFTER");
  private static final Phrases MYSELF = RULES.list("MYSELF");
  private static final Phrases TITLE = RULES.list("TITLE");
  private static final Phrases DENY = RULES.list("DENY");
  private static final Phrases DENIED = RULES.list("DENIED");
  private static final Phrases IF = RULES.list("IFCUE");
  private static final Phrases DREAM = RULES.list("DREAM");
  private static final Phrases FIRST = RULES.list("FIRST");
  private static final Phrases HUMANITY = RULES.list("HUMANITY");
  private static final Phrases WHETHER = RULES.list("WHETHER");
  private static final Phrases PLAYED = RULES.list("PLAYED");
  private static final Phrases BELIEVED = RULES.list("BELIEVED");
  private static final Phrases HUMAN = RULES.list("HUMAN");
  private static final Phrases KIND = RULES.list("KIND");
  private static final Phrases MAKING = RULES.list("MAKING");
  private static final Phrases SUBJECT = RULES.list("SUBJECT");
  private static final Phrases PEOPLE = RULES.list("PEOPLE");
  private static final Phrases LIFE = RULES.list("LIFE");
  private static final Phrases TRADE = RULES.list("TRADE");
  private static final Phrases PERSONAL = RULES.list("PERSONAL");
  private static final Phrases DIFFERENT = RULES.list("DIFFERENT");
  private static final Phrases AGAINST = RULES.list("AGAINST");
  private static final Phrases AND_ME = RULES.list("ANDME");
  private static final Phrases ASSIST = RULES.list("ASSIST");
  private static final Phrases CALLED = RULES.list("CALLED");
  private static final Phrases INTO = RULES.list("INTO");
  private static final Phrases NOT = RULES.list("NOT");
  private static final Phrases NOT_VERB = RULES.list("NOTVERB");
  private static final Phrases NOT_I = RULES.list("NOTI");
  private static final Phrases DENYING = RULES.list("DENYING");
  private static final Phrases NO_IF = RULES.list("NOIF");
  private static final Phrases NO_SAYING = RULES.list("NOSAYING");
  private static final Phrases ARTICLE = RULES.list("ARTICLE");
  private static final Phrases PARTING = RULES.list("PARTING");
  private static final Phrases RIGHT = RULES.list("RIGHT");
  private static final Phrases ABOUT_NAME = RULES.list("ABOUTNAME");
  private static final Phrases OWNED_KIND = RULES.list("OWNEDKIND");

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
    return isPerson(sentence, match) || isSign(sentence, match) || isCalled(sentence, match) ? Polarity.ABOUT : Polarity.CLAIM;
  }

  /** Returns whether a sentence asks, supposes or reports, so that only a pattern tells what is claimed in it. */
  static boolean isOpen(Sentence sentence) {
    int size = sentence.size();
    return sentence.question() || IF.within(sentence, 0, size) || DREAM.within(sentence, 0, size)
        || PLAYED.within(sentence, 0, size) || WHETHER.within(sentence, 0, size) || DENY.within(sentence, 0, size);
  }

  /** Returns whether the words of a match have a kind of model, such as "assistant". */
  static boolean namesAKind(Sentence sentence, Match match) {
    return KIND.within(sentence, match.from(), match.to());
  }

  /** Returns whether a sentence speaks of the speaker or to the reader. */
  static boolean isPersonal(Sentence sentence) {
    for (Word word : sentence.words()) {
      // In Arabic both are written behind the word.
      if (PERSONAL.isWord(word.text()) || PERSONAL.isWord(word.bare()) || (isArabic(word) && word.text().endsWith(ME))) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether a sentence speaks of work, trade, school or family, as people have them and models do not. */
  static boolean isOfALife(Sentence sentence) {
    int size = sentence.size();
    return LIFE.within(sentence, 0, size) || TRADE.within(sentence, 0, size) || HUMAN.within(sentence, 0, size)
        || PEOPLE.within(sentence, 0, size);
  }

  /** Returns whether a name is what a sentence is about, or a tool or an office of whoever speaks. */
  static boolean isAboutNames(Sentence sentence) {
    if (OWNED_KIND.within(sentence, 0, sentence.size())) {
      return true;
    }
    for (Mention mention : sentence.mentions()) {
      if (mention != null && ABOUT_NAME.endsAt(sentence, mention.from())) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether the speaker is compared with what is named, or speaks to it. */
  static boolean isCompared(Sentence sentence) {
    for (Mention mention : sentence.mentions()) {
      if (mention != null && (AGAINST.endsAt(sentence, mention.from()) || AND_ME.at(sentence, mention.to())
          || DIFFERENT.within(sentence, mention.from() - FAR, mention.from()))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isReported(Sentence sentence, Match match) {
    int pauses = 0;
    for (int i = match.from() - 1; i >= Math.max(0, match.from() - 6); i--) {
      pauses += sentence.pauseBefore(i + 1) ? 1 : 0;
      if (pauses > 1 || (sentence.pauseBefore(i + 1) && TURNING.at(sentence, i + 1))) {
        break;
      } else if (SAID.at(sentence, i) && !MYSELF.endsAt(sentence, i) && introduces(sentence, i, match.from())
          && !HUMANITY.within(sentence, i, match.from())) {
        return true;
      }
    }
    int to = match.to();
    if (to >= sentence.size() || !sentence.pauseBefore(to)) {
      return false;
    }
    for (int i = to; i < Math.min(to + 4, sentence.size()); i++) {
      if (SAID_AFTER.at(sentence, i) && !NO_SAYING.at(sentence, i)
          && !(i > to && (isArabic(sentence.word(i)) || MYSELF.endsAt(sentence, i)))) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether a word is Arabic, in which the verb of saying comes first. */
  private static boolean isArabic(Word word) {
    return word.text().charAt(0) >= '\u0620' && word.text().charAt(0) <= '\u064A';
  }

  /**
   * Returns whether a verb of saying opens what begins at a word, and has no object of its own: in Chinese, where it may
   * be a noun too, nothing but a pause stands between.
   */
  private static boolean introduces(Sentence sentence, int verb, int from) {
    if (!sentence.word(verb).isIdeograph()) {
      return !OBJECT.within(sentence, verb + 1, from);
    }
    for (int length : SAID.lengthsAt(sentence, verb)) {
      int next = verb + length;
      if (!TO_YOU.at(sentence, next) && (next >= from - 1 || sentence.pauseBefore(next))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isTitle(Sentence sentence, Match match) {
    for (int i = match.from() - 1; i >= Math.max(0, match.from() - 4); i--) {
      if (TITLE.at(sentence, i)) {
        return true;
      } else if (sentence.pauseBefore(i + 1)) {
        break;
      }
    }
    for (int i = match.from() + 1; i < Math.min(match.from() + 3, match.to()); i++) {
      Word word = sentence.word(i);
      if (word.title() && (word.text().equals("am") || word.text().equals("was"))) {
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
    boolean named = sentence.mention(match.from()) != null;
    return (match.from() > 0 && !sentence.pauseBefore(match.from())
        && (named ? NOT : NOT_I).at(sentence, match.from() - 1))
        || (named && NOT_VERB.at(sentence, match.from() - 2) && !sentence.pauseBefore(match.from() - 1))
        || DENYING.within(sentence, match.from(), match.to())
        || DENIED.within(sentence, match.to(), match.to() + (isIdeograph(sentence, match.to()) ? 12 : 6));
  }

  private static boolean isIdeograph(Sentence sentence, int at) {
    return at < sentence.size() && sentence.word(at).isIdeograph();
  }

  private static boolean isSupposed(Sentence sentence, Match match) {
    for (int i = match.from() - 1; i >= Math.max(0, match.from() - 6); i--) {
      if (sentence.pauseBefore(i + 1)) {
        break;
      }
      for (int length : IF.lengthsAt(sentence, i)) {
        int most = sentence.word(i).isIdeograph() ? 3 : 1;
        if (match.from() - (i + length) <= most && !(i > 0 && NO_IF.at(sentence, i - 1))) {
          return true;
        }
      }
    }
    return isBelieved(sentence, match) || PLAYED.within(sentence, match.from() - 40, match.from())
        || WHETHER.within(sentence, match.from(), match.to()) || isDreamt(sentence, match);
  }

  /** Returns whether a supposition opens somewhere before, other than "I suppose" and that the speaker is a person. */
  private static boolean isDreamt(Sentence sentence, Match match) {
    for (int i = Math.max(0, match.from() - 12); i < match.from(); i++) {
      if (DREAM.at(sentence, i) && !FIRST.at(sentence, i - 1) && !HUMANITY.within(sentence, i, match.from())) {
        return true;
      }
    }
    return false;
  }

  /**
   * Returns whether somebody works for the maker, or uses the model, and is not it: a person is named before any kind of
   * model or any verb of making, or right behind the match.
   */
  private static boolean isPerson(Sentence sentence, Match match) {
    LeakFrame frame = match.pattern().frame();
    if (frame == LeakFrame.POLICY) {
      int size = sentence.size();
      return TRADE.within(sentence, 0, size)
          || (match.mentions().stream().allMatch(mention -> mention.name().isFirm()) && !ASSIST.within(sentence, 0, size));
    } else if (frame == LeakFrame.BASE) {
      return isFirst(HUMAN, KIND, sentence, match.from());
    } else if (frame != LeakFrame.IDENTITY && frame != LeakFrame.AS && frame != LeakFrame.MAKER) {
      return false;
    }
    if (frame == LeakFrame.MAKER && (livesAndWorks(sentence) || becomes(sentence, match.to()))) {
      return true;
    } else if (!SUBJECT.at(sentence, match.from())) {
      return false;
    }
    for (int i = match.from(); i < match.to(); i++) {
      if (HUMAN.at(sentence, i)) {
        return true;
      } else if (KIND.at(sentence, i) || NOT.at(sentence, i) || (i > match.from() && MAKING.at(sentence, i))) {
        return false;
      }
    }
    return worksBehind(sentence, match.to());
  }

  /** Returns whether somebody tells the sign of the zodiac, or is one of a people's name: "I'm a Gemini". */
  private static boolean isSign(Sentence sentence, Match match) {
    for (Mention mention : match.mentions()) {
      int from = mention.from();
      if (mention.common() && from > 0 && from < sentence.size() && ARTICLE.at(sentence, from - 1)
          && !KIND.at(sentence, mention.to())) {
        return true;
      }
    }
    return ZODIAC.within(sentence, 0, sentence.size()) || isNamesake(sentence, match);
  }

  /** Returns whether somebody bears the name of a model and tells of a life or a trade, and of no kind of model. */
  private static boolean isNamesake(Sentence sentence, Match match) {
    if (!match.mentions().stream().allMatch(Mention::common) || KIND.within(sentence, 0, sentence.size())) {
      return false;
    } else if (match.mentions().stream().anyMatch(mention -> hasSurname(sentence, mention))) {
      return true;
    }
    int near = isIdeograph(sentence, match.to()) ? 2 * NEAR : NEAR; // where every ideograph is a word
    for (int i = match.to(); i < Math.min(match.to() + near, sentence.size()); i++) {
      if (HUMAN.at(sentence, i) && !NOT.within(sentence, i - 3, i)) {
        return true;
      }
    }
    return PEOPLE.within(sentence, match.to(), sentence.size());
  }

  /** Returns whether a name that people bear has another behind it that no model has: "Claude Shannon". */
  static boolean hasSurname(Sentence sentence, Mention mention) {
    int behind = mention.to();
    return mention.common() && behind < sentence.size() && sentence.word(mention.from()).title()
        && sentence.word(behind).title() && !sentence.pauseBefore(behind) && sentence.mention(behind) == null
        && !KIND.at(sentence, behind) && (behind + 1 >= sentence.size() || !sentence.word(behind + 1).title());
  }

  /** Returns whether one of some phrases stands before a word, and none of others before that. */
  private static boolean isFirst(Phrases phrases, Phrases others, Sentence sentence, int end) {
    for (int i = 0; i < end; i++) {
      if (phrases.at(sentence, i) || others.at(sentence, i)) {
        return phrases.at(sentence, i);
      }
    }
    return false;
  }

  private static boolean livesAndWorks(Sentence sentence) {
    for (int i = 0; i < sentence.size(); i++) {
      if (LIFE.at(sentence, i) && !NOT.within(sentence, i - 2, i)) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether somebody was trained for a trade: "as a technician", and no kind of model, stands behind. */
  private static boolean becomes(Sentence sentence, int to) {
    for (int i = to; i < Math.min(to + NEAR, sentence.size()); i++) {
      if (INTO.at(sentence, i)) {
        return !KIND.within(sentence, i, i + 2 * NEAR);
      }
    }
    return false;
  }

  /** Returns whether something of one's own is called by the name: "I call my dog Claude", in Chinese. */
  private static boolean isCalled(Sentence sentence, Match match) {
    return match.pattern().frame() == LeakFrame.NAME && CALLED.within(sentence, match.from(), match.to());
  }

  private static boolean worksBehind(Sentence sentence, int to) {
    for (int i = to; i < Math.min(to + 5, sentence.size()) && !sentence.pauseBefore(i); i++) {
      if (KIND.at(sentence, i) || PARTING.at(sentence, i) || NOT.at(sentence, i) || sentence.word(i).isJoined()) {
        return false;
      } else if (HUMAN.at(sentence, i)) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether another takes the speaker for it. */
  private static boolean isBelieved(Sentence sentence, Match match) {
    for (int i = match.from() - 1; i >= Math.max(0, match.from() - 5) && !sentence.pauseBefore(i + 1); i--) {
      if (BELIEVED.at(sentence, i) && !MYSELF.endsAt(sentence, i)) {
        return true;
      }
    }
    return false;
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
