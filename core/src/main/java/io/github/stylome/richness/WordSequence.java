package io.github.stylome.richness;

import io.github.stylome.token.TextCursor;
import io.github.stylome.token.Tokenizer;
import io.github.stylome.unicode.CaselessHash;
import java.util.Arrays;

/**
 * The words of a text in their order, each as the id of its type: 0 for the first, 1 for the next new one. Types are
 * known by their {@link CaselessHash}, so that no string is made; ids do not depend on the hashes.
 */
final class WordSequence {
  private static final int MOST = Integer.MAX_VALUE - 8;

  private int[] ids = new int[256];
  private int size;
  private long[] hashes = new long[512]; // of the types; 0 for a free slot
  private int[] slots = new int[512]; // the id of each
  private int types;

  private WordSequence() {}

  static WordSequence of(CharSequence text, Tokenizer tokenizer) {
    String string = text.toString();
    WordSequence words = new WordSequence();
    TextCursor cursor = tokenizer.open(string);
    while (cursor.next()) {
      String name = cursor.name();
      words.add(name == null
          ? CaselessHash.of(string, cursor.start(), cursor.end())
          : CaselessHash.of(name, 0, name.length()));
    }
    return words;
  }

  int size() {
    return size;
  }

  int types() {
    return types;
  }

  int id(int word) {
    return ids[word];
  }

  private void add(long hash) {
    int slot = slot(hash);
    if (hashes[slot] == 0) {
      hashes[slot] = hash;
      slots[slot] = types++;
    }
    int id = slots[slot];
    if (types * 2 > hashes.length) {
      grow();
    }
    if (size == ids.length) {
      ids = Arrays.copyOf(ids, (int) Math.min(MOST, size * 2L));
    }
    ids[size++] = id;
  }

  private int slot(long hash) {
    int mask = hashes.length - 1;
    int slot = (int) hash & mask;
    while (hashes[slot] != 0 && hashes[slot] != hash) {
      slot = slot + 1 & mask;
    }
    return slot;
  }

  private void grow() {
    long[] hashesBefore = hashes;
    int[] slotsBefore = slots;
    hashes = new long[2 * hashesBefore.length];
    slots = new int[2 * hashesBefore.length];
    for (int i = 0; i < hashesBefore.length; i++) {
      if (hashesBefore[i] != 0) {
        int slot = slot(hashesBefore[i]);
        hashes[slot] = hashesBefore[i];
        slots[slot] = slotsBefore[i];
      }
    }
  }
}
