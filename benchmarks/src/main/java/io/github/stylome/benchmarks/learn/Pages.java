package io.github.stylome.benchmarks.learn;

import io.github.stylome.benchmarks.RealText;
import java.util.ArrayList;
import java.util.List;

/**
 * A text cut into pages.
 *
 * @param pages the pages, none of them empty
 * @param megabytes the size of all of them in UTF-8, in millions of bytes
 */
record Pages(List<String> pages, double megabytes) {
  /** Cuts a text into pages of so many chars. */
  static Pages of(RealText text, int chars) {
    List<String> pages = new ArrayList<>();
    String string = text.string();
    for (int from = 0; from < string.length(); from += chars) {
      pages.add(string.substring(from, Math.min(string.length(), from + chars)));
    }
    return new Pages(pages, text.megabytes());
  }

  /** Cuts off a third of a text, a third of what is left, and so on, and the end into pages of so many chars. */
  static Pages skewed(RealText text, int chars) {
    List<String> pages = new ArrayList<>();
    String rest = text.string();
    while (rest.length() > 8 * chars) {
      int third = rest.length() / 3;
      pages.add(rest.substring(0, third));
      rest = rest.substring(third);
    }
    pages.addAll(of(new RealText("", rest, 0), chars).pages());
    return new Pages(pages, text.megabytes());
  }
}
