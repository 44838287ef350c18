package io.github.stylome.leak;

import io.github.stylome.leak.FramePattern.Match;
import io.github.stylome.leak.Sentence.Opening;
import org.jspecify.annotations.Nullable;

/**
 * Follows what one sentence says of the next: a question for the name or the maker of who speaks, which a name may
 * answer, and a name as on a card ({@code Model: Claude.}), which is the speaker's if a sentence in the first person
 * follows; and who is meant by "they made me", and what "that is wrong" takes back.
 *
 * <p>Not safe for concurrent use; make one per thread.
 */
final class Exchange {
  private static final Rules RULES = Rules.STANDARD;
  private static final Phrases SPEAKING = RULES.list("SPEAKING");
  private static final Phrases ADDRESSED = RULES.list("ADDRESSED");
  private static final int NEAR = 4;
  /** Of what may stand between a question and the name that answers it, in words: "A language model. Whose?" */
  private static final int SHORT = 4;

  private boolean asked;
  private boolean answering;
  private boolean speaking;

  /** Takes the next sentence. */
  void hear(Sentence sentence) {
    answering = asked;
    asked = (sentence.question() && isFound(RULES.questions(), sentence)
        && (!sentence.hasMention() || ADDRESSED.within(sentence, 0, sentence.size())))
        || (asked && sentence.size() <= SHORT && !sentence.hasMention() && sentence.opening() == Opening.SENTENCE);
    speaking = sentence.opening() != Opening.PARAGRAPH && SPEAKING.within(sentence, 0, NEAR);
  }

  /** Returns whether the sentence before the last one asked for a name. */
  boolean isAnswering() {
    return answering;
  }

  /** Returns whether the last sentence begins in the first person and belongs to the one before. */
  boolean isSpeaking() {
    return speaking;
  }

  /** Returns whether the sentence gives a name as on a card. */
  static boolean isCard(Sentence sentence) {
    return isFound(RULES.cards(), sentence);
  }

  /** Returns where a sentence says of whom the one before names that they made the speaker, null if it does not. */
  static @Nullable Match link(Sentence sentence) {
    return sentence.opening() == Opening.PARAGRAPH ? null : opening(RULES.links(), sentence);
  }

  /** Returns whether a sentence says that the one before is untrue. */
  static boolean takesBack(Sentence sentence) {
    return sentence.opening() != Opening.PARAGRAPH && opening(RULES.takebacks(), sentence) != null;
  }

  /** Returns whether a sentence says that who speaks is a person. */
  static boolean isOfAPerson(Sentence sentence) {
    return opening(RULES.persons(), sentence) != null;
  }

  private static @Nullable Match opening(Iterable<FramePattern> patterns, Sentence sentence) {
    for (FramePattern pattern : patterns) {
      Match match = pattern.suits(sentence) ? pattern.at(sentence, 0) : null;
      if (match != null) {
        return match;
      }
    }
    return null;
  }

  private static boolean isFound(Iterable<FramePattern> patterns, Sentence sentence) {
    for (FramePattern pattern : patterns) {
      for (int i = 0; i < sentence.size(); i++) {
        if (pattern.suits(sentence) && pattern.at(sentence, i) != null) {
          return true;
        }
      }
    }
    return false;
  }
}
