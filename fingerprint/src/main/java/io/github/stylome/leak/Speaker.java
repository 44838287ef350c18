package io.github.stylome.leak;

import io.github.stylome.leak.Sentence.Opening;

/**
 * Follows whose turn it is: labels such as {@code User:} hold to the end of the paragraph or to the next label, markers
 * such as {@code <|user|>} to the next marker, and the label of a speaker in a dialogue to the end of the line.
 *
 * <p>Not safe for concurrent use; make one per thread.
 */
final class Speaker {
  private static final Phrases USER = Rules.STANDARD.list("USER");
  private static final Phrases MODEL = Rules.STANDARD.list("MODELTURN");
  private static final Phrases OTHER = Rules.STANDARD.list("SPEAKER");

  /** What makes a longer label one of theirs, as in {@code Q (from user): hello}. */
  private static final Phrases NAMED_USER = Rules.STANDARD.list("USERWORD");
  private static final Phrases NAMED_MODEL = Rules.STANDARD.list("MODELWORD");
  private static final Phrases SAMPLE = Rules.STANDARD.list("SAMPLE");

  private enum Turn { MODEL, USER, MARKED_USER, OTHER }

  private Turn turn = Turn.MODEL;
  private boolean modelsLabel;
  private boolean strangersLabel;

  /** Takes the next sentence. */
  void hear(Sentence sentence) {
    if ((turn == Turn.OTHER && sentence.opening() != Opening.SENTENCE)
        || (turn == Turn.USER && sentence.opening() == Opening.PARAGRAPH)) {
      turn = Turn.MODEL;
    }
    modelsLabel = false;
    strangersLabel = false;
    if (sentence.label() == 0) {
      return;
    }
    if (isLabel(MODEL, sentence)) {
      turn = Turn.MODEL;
      modelsLabel = true;
    } else if (isLabel(USER, sentence) || NAMED_USER.within(sentence, 0, sentence.label())) {
      turn = sentence.marker() ? Turn.MARKED_USER : Turn.USER;
    } else if (isLabel(SAMPLE, sentence)) {
      turn = Turn.OTHER;
    } else if (NAMED_MODEL.within(sentence, 0, sentence.label()) && turn != Turn.MODEL) {
      turn = Turn.MODEL;
    } else if (turn != Turn.MARKED_USER && sentence.opening() != Opening.SENTENCE && isSpeaker(sentence)) {
      turn = Turn.OTHER;
    } else {
      modelsLabel = NAMED_MODEL.within(sentence, 0, sentence.label());
      strangersLabel = !modelsLabel && turn == Turn.MODEL && sentence.opening() != Opening.SENTENCE;
    }
  }

  /** Returns whether the last sentence has a label of the model: "Assistant: hello". */
  boolean isModelsLabel() {
    return modelsLabel;
  }

  /** Returns whether the last sentence has a label that is nobody's known: "Patient: hello". */
  boolean isStrangersLabel() {
    return strangersLabel;
  }

  private static boolean isLabel(Phrases labels, Sentence sentence) {
    for (int length : labels.lengthsAt(sentence, 0)) {
      if (length == sentence.label()) {
        return true;
      }
    }
    return false;
  }

  private static boolean isSpeaker(Sentence sentence) {
    Mention mention = sentence.mention(0);
    return isLabel(OTHER, sentence) || (mention != null && mention.to() == sentence.label());
  }

  boolean isUser() {
    return turn == Turn.USER || turn == Turn.MARKED_USER;
  }

  boolean isOther() {
    return turn == Turn.OTHER;
  }
}
