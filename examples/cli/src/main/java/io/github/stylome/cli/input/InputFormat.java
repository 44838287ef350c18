package io.github.stylome.cli.input;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How a file holds texts. Each can be compressed. */
public enum InputFormat {
  /** One plain text. */
  TEXT(".txt", ".md"),
  /** A JSON object a line. */
  JSONL(".jsonl"),
  /** A table with commas. */
  CSV(".csv"),
  /** A table with tabs. */
  TSV(".tsv"),
  /** One web page. */
  HTML(".html", ".htm"),
  /** One text in the XML of the Text Encoding Initiative. */
  TEI(".xml");

  private static final String COMPRESSED = ".gz";

  private final List<String> endings;

  InputFormat(String... endings) {
    this.endings = List.of(endings);
  }

  /** Returns the format that the ending of a name stands for. */
  static Optional<InputFormat> ofName(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    String plain = isCompressed(name) ? lower.substring(0, lower.length() - COMPRESSED.length()) : lower;
    for (InputFormat format : values()) {
      if (format.endings.stream().anyMatch(plain::endsWith)) {
        return Optional.of(format);
      }
    }
    return Optional.empty();
  }

  static boolean isCompressed(String name) {
    return name.toLowerCase(Locale.ROOT).endsWith(COMPRESSED);
  }

  /** Returns the name of a file without what follows its last dot, {@code .gz} left aside. */
  static String withoutEnding(String name) {
    String plain = isCompressed(name) ? name.substring(0, name.length() - COMPRESSED.length()) : name;
    return plain.substring(0, Math.max(plain.lastIndexOf('.'), Math.min(1, plain.length())));
  }

  /** Returns the endings of the files that a folder of this format is made of; of plain texts, {@code .txt} only. */
  List<String> endingsInFolder() {
    return this == TEXT ? endings.subList(0, 1) : endings;
  }

  /** Returns whether a file of this format is one text, and not many. */
  boolean isOneText() {
    return this == TEXT || this == HTML || this == TEI;
  }

  /** Returns the name that the user gives it. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
