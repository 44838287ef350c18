package io.github.stylome.keyness;

import io.github.stylome.text.Document;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Texts that have been read. A text without prompt is a block of its own, and a long one is cut into pieces: there is
 * no telling how words vary from one text alone.
 *
 * <p>Not safe for concurrent use while texts are added; afterwards, reading is.
 */
final class TextCollection {
  /** Words of a piece. */
  static final int PIECE = 1000;

  private final Lexicon lexicon;
  private final Blocks numbers;
  private final List<ReadText> texts = new ArrayList<>();
  private int works;

  /** Numbers the blocks of several collections: a prompt has the same number in all of them. */
  static final class Blocks {
    private final Map<String, Integer> prompts = new HashMap<>();
    private int next;

    int ofPrompt(String prompt) {
      return prompts.computeIfAbsent(prompt, unknown -> next++);
    }

    int single() {
      return next++;
    }

    /** Numbers prompts anew in the order of their names, all others behind them. Returns the new number by the old. */
    int[] sort() {
      int[] renumbered = new int[next];
      Arrays.fill(renumbered, -1);
      int number = 0;
      for (Map.Entry<String, Integer> prompt : new TreeMap<>(prompts).entrySet()) {
        renumbered[prompt.getValue()] = number;
        prompts.put(prompt.getKey(), number++);
      }
      for (int i = 0; i < next; i++) {
        renumbered[i] = renumbered[i] < 0 ? number++ : renumbered[i];
      }
      return renumbered;
    }
  }

  TextCollection(Lexicon lexicon, Blocks numbers) {
    this.lexicon = lexicon;
    this.numbers = numbers;
  }

  /** Reads a text. Returns whether it has a word; one without is not kept. */
  boolean add(Document document) {
    int[] words = WordReader.readInto(lexicon, document.text());
    if (WordReader.count(words) == 0) {
      return false;
    }
    String label = document.label().orElse("");
    int work = works++;
    if (document.group().isPresent()) {
      texts.add(new ReadText(label, numbers.ofPrompt(document.group().get()), work, words));
      return true;
    }
    // Pieces of equal length, so that none is left over.
    int pieces = Math.max(1, words.length / PIECE);
    for (int i = 0; i < pieces; i++) {
      int from = (int) ((long) words.length * i / pieces);
      int to = (int) ((long) words.length * (i + 1) / pieces);
      texts.add(new ReadText(label, numbers.single(), work, Arrays.copyOfRange(words, from, to)));
    }
    return true;
  }

  /** Gives every text the new number of its block. */
  void renumber(int[] renumbered) {
    texts.replaceAll(text -> new ReadText(text.label(), renumbered[text.block()], text.work(), text.words()));
  }

  /** Returns how many texts there are. */
  int works() {
    return works;
  }

  /** Returns all texts and pieces in their order. */
  List<ReadText> texts() {
    return texts;
  }

  /** Returns the labels, in the order of their names; that of texts without is empty. */
  List<String> labels() {
    TreeSet<String> labels = new TreeSet<>();
    texts.forEach(text -> labels.add(text.label()));
    return List.copyOf(labels);
  }

  /** Returns the texts of a label. */
  List<ReadText> labelled(String label) {
    return texts.stream().filter(text -> text.label().equals(label)).toList();
  }
}
