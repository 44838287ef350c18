package io.github.stylome.text;

import io.github.stylome.unicode.EditSink;
import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** A pass that replaces or removes single characters of the Basic Multilingual Plane, whatever their neighbours. */
final class CharacterTable implements TextPass {
  private final char[] keys;
  private final String[] values;

  private CharacterTable(SortedMap<Character, String> map) {
    keys = new char[map.size()];
    values = new String[keys.length];
    int i = 0;
    for (Map.Entry<Character, String> entry : map.entrySet()) {
      keys[i] = entry.getKey();
      values[i++] = entry.getValue();
    }
  }

  /** Returns the table by which each char of the first string becomes the second, of the third the fourth, and so on. */
  static CharacterTable replacing(String... charsAndReplacements) {
    TreeMap<Character, String> map = new TreeMap<>();
    for (int i = 0; i < charsAndReplacements.length; i += 2) {
      for (char c : charsAndReplacements[i].toCharArray()) {
        map.put(c, charsAndReplacements[i + 1]);
      }
    }
    return new CharacterTable(map);
  }

  /** Returns the table that removes each char of the ranges, which are pairs of first and last chars. */
  static CharacterTable removing(String ranges) {
    TreeMap<Character, String> map = new TreeMap<>();
    for (int i = 0; i < ranges.length(); i += 2) {
      for (int c = ranges.charAt(i); c <= ranges.charAt(i + 1); c++) {
        map.put((char) c, "");
      }
    }
    return new CharacterTable(map);
  }

  /** Returns the table with these entries. */
  static CharacterTable of(Map<Character, String> map) {
    return new CharacterTable(new TreeMap<>(map));
  }

  @Override
  public void edit(String text, EditSink sink) {
    for (int i = 0; i < text.length(); i++) {
      int key = find(text.charAt(i));
      if (key < 0) {
        continue;
      }
      String value = values[key];
      if (value.length() == 1) {
        sink.replace(i, value.charAt(0));
      } else if (value.isEmpty()) {
        int end = endOfRemoved(text, i + 1);
        sink.remove(i, end);
        i = end - 1;
      } else {
        sink.replace(i, i + 1, value);
      }
    }
  }

  private int find(char c) {
    return c < keys[0] || c > keys[keys.length - 1] ? -1 : Arrays.binarySearch(keys, c);
  }

  private int endOfRemoved(String text, int from) {
    int i = from;
    while (i < text.length()) {
      int key = find(text.charAt(i));
      if (key < 0 || !values[key].isEmpty()) {
        break;
      }
      i++;
    }
    return i;
  }

  @Override
  public char alone(char c) {
    int key = find(c);
    if (key < 0) {
      return c;
    }
    return values[key].length() == 1 ? values[key].charAt(0) : CONTEXTUAL;
  }

  @Override
  public boolean isFusible() {
    return true;
  }
}
