package io.github.stylome.leak;

import io.github.stylome.leak.Sentence.Opening;

/**
 * Follows what one sentence says of the next: a question for the name or the maker of who speaks, which a name may
 * answer, and a name as on a card ({@code Model: Claude.}), which is the speaker's if a sentence in the first person
 * follows.
 *
 * <p>Not safe for concurrent use; make one per thread.
 */
final class Exchange {
  private static final Rules RULES = Rules.STANDARD;
  private static final Phrases SPEAKING = RULES.list("SPEAKING");
  private static final int NEAR = 4;

  private boolean asked;
  private boolean answering;
  private boolean speaking;

  /** Takes the next sentence. */
  void hear(Sentence sentence) {
    answering = asked;
    asked = sentence.question() && isFound(RULES.questions(), sentence);
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
