package io.github.stylome.leak;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sentence with the names in it.
 *
 * @param words in their order
 * @param mentions by the word that they begin with; null where none does
 * @param opening where it stands
 * @param label how many words at its beginning are a label, as in {@code User: hello}; 0 if none are
 * @param marker whether the label is a marker such as {@code <|user|>}
 * @param question whether it ends with a question mark
 */
record Sentence(
    List<Word> words, List<@Nullable Mention> mentions, Opening opening, int label, boolean marker, boolean question) {
  /** What stands before a sentence. */
  enum Opening { SENTENCE, LINE, PARAGRAPH }

  int size() {
    return words.size();
  }

  Word word(int i) {
    return words.get(i);
  }

  boolean pauseBefore(int i) {
    return i >= size() || word(i).pause();
  }

  @Nullable Mention mention(int i) {
    return mentions.get(i);
  }

  boolean hasMention() {
    for (Mention mention : mentions) {
      if (mention != null) {
        return true;
      }
    }
    return false;
  }
}
