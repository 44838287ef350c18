package io.github.stylome.shape;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Random texts of the marks that Markdown is made of. */
final class MarkdownTexts {
  private static final String[] PIECES = {
    "*", "**", "***", "_", "__", "`", "``", "```", "~~", "~~~", "#", "## ", "- ", "-", "---", "+ ", "> ", ">", "|", "|-|",
    "[", "]", "(", ")", "](", "![", "[^1]", "[ ]", "1. ", "a) ", "(i) ", ":", "\uFF1A", "$", "$$", "\\", "\\(", "\\)",
    "\\[", "\\]", "<", ">", "<br>", "</b>", "<!--", "-->", "<think>", "</think>", "http://a", "\n", "\n", "\n\n", "\r\n",
    "\r", " ", " ", "  ", "    ", "\t", "a", "b ", "word", "9", "\u4E00", "\u3001", "\u0627", "\u064E", "\u2022",
    "\uD83D\uDE80", "\uFE0F\u20E3", "\u2014", "\"", "'", ".", "!", "=", "===", "\uD800", "\uDC00", "\u0000"
  };

  private MarkdownTexts() {}

  static Arbitrary<String> ofUpTo(int pieces) {
    return Arbitraries.of(PIECES).list().ofMaxSize(pieces).map(list -> String.join("", list));
  }
}
