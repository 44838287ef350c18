package io.github.stylome.leak;

import java.util.ArrayList;
import java.util.List;

/**
 * Writes out forms of words: {@code {a|b}{|c}} stands for {@code a|ac|b|bc}. So a list names the stems of a language
 * with rich forms once, and what may stand before and behind them once. Stateless.
 */
final class WordForms {
  private WordForms() {}

  /** Returns the list, separated by {@code |}, with all forms written out. */
  static String expanded(String list) {
    List<String> all = new ArrayList<>();
    for (String item : items(list)) {
      List<String> forms = List.of("");
      int at = 0;
      while (at < item.length()) {
        int open = item.indexOf('{', at);
        forms = joined(forms, List.of(item.substring(at, open < 0 ? item.length() : open)));
        if (open < 0) {
          break;
        }
        int close = item.indexOf('}', open);
        forms = joined(forms, List.of(item.substring(open + 1, close).split("\\|", -1)));
        at = close + 1;
      }
      all.addAll(forms);
    }
    return String.join("|", all);
  }

  private static List<String> joined(List<String> heads, List<String> tails) {
    List<String> joined = new ArrayList<>(heads.size() * tails.size());
    for (String head : heads) {
      for (String tail : tails) {
        joined.add(head + tail);
      }
    }
    return joined;
  }

  /** Cuts at bars outside braces. */
  private static List<String> items(String list) {
    List<String> items = new ArrayList<>();
    int start = 0;
    boolean inside = false;
    for (int i = 0; i < list.length(); i++) {
      char c = list.charAt(i);
      inside = c == '{' || (inside && c != '}');
      if (c == '|' && !inside) {
        items.add(list.substring(start, i));
        start = i + 1;
      }
    }
    items.add(list.substring(start));
    return items;
  }
}
